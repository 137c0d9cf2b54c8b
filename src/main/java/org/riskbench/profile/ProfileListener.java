package org.riskbench.profile;

/** Is told of each column as soon as it is ready. */
@FunctionalInterface
public interface ProfileListener {
  /** Nobody listens. */
  ProfileListener NONE = (column, profile) -> {};

  /**
   * One column is ready. Called from the job's thread, in the order of the schema.
   *
   * @param column its position in the schema
   */
  void ready(int column, ColumnProfile profile);
}
