package org.riskbench.tuning;

/** Hears what a search tells, in the order of the trials, on the thread of the job. */
public interface SearchListener {
  /** Nobody listens. */
  SearchListener NONE = event -> {};

  /** Something happened; must return soon and throw nothing. */
  void told(SearchEvent event);
}
