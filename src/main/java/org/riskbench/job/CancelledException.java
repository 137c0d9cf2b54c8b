package org.riskbench.job;

/** Thrown by {@link JobContext#checkpoint()} once somebody has cancelled the job. */
public final class CancelledException extends RuntimeException {
  public CancelledException() {
    super("cancelled");
  }
}
