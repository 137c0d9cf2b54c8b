package org.riskbench.answering;

/**
 * What one call may hold at most.
 *
 * @param recordBytes one record, alone or in a batch, in bytes
 * @param arrayBytes a whole JSON array of records, in bytes
 * @param arrayRows records in a JSON array; lines of NDJSON and CSV are not limited
 * @param depth nesting of JSON values in a record
 */
public record RecordLimits(int recordBytes, long arrayBytes, int arrayRows, int depth) {
  /**
   * Limits, each at least 1.
   *
   * @throws IllegalArgumentException if one is below
   */
  public RecordLimits {
    if (recordBytes < 1 || arrayBytes < 1 || arrayRows < 1 || depth < 1) {
      throw new IllegalArgumentException("limits are above 0");
    }
  }

  /** Limits that suit a desktop and a small service. */
  public static RecordLimits defaults() {
    return new RecordLimits(64 << 10, 64L << 20, 10_000, 8);
  }

  /**
   * Refuses a record that is too large.
   *
   * @param bytes of the record
   * @throws Refusal 413
   */
  public void requireRecord(long bytes) {
    if (bytes > recordBytes) {
      throw recordTooLarge();
    }
  }

  /** The refusal of a record that is too large. */
  public Refusal recordTooLarge() {
    return Refusal.tooLarge("The record", recordBytes + " bytes");
  }
}
