package org.riskbench.loading;

/** Is told how a load goes, on the job's thread. */
public interface LoadListener {
  /** Nobody listens. */
  LoadListener NONE = new LoadListener() {};

  /** What the load will take; told once before it begins, of files only. */
  default void estimated(LoadEstimate estimate) {}

  /**
   * More rows have been read.
   *
   * @param rows read so far of the file at hand, those set aside included
   * @param share of that file's bytes read so far, 0 to 1; 1 where its size is not known
   */
  default void read(long rows, double share) {}
}
