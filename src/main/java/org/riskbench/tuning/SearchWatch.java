package org.riskbench.tuning;

/**
 * Who watches a search and may end it.
 *
 * @param listener told of every trial
 * @param end a wish to end early with the best so far
 */
public record SearchWatch(SearchListener listener, EarlyEnd end) {
  /** Nobody does. */
  public static SearchWatch nobody() {
    return new SearchWatch(SearchListener.NONE, new EarlyEnd());
  }

  /** Somebody listens who never ends it. */
  public static SearchWatch of(SearchListener listener) {
    return new SearchWatch(listener, new EarlyEnd());
  }
}
