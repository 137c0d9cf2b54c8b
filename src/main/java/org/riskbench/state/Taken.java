package org.riskbench.state;

/**
 * Something a state took and a log is to keep.
 *
 * @param sequence its number, rising in the order in which the state took things; 0 if the state
 *     does not number them
 * @param sighting to be kept under that number
 */
public record Taken(long sequence, byte[] sighting) {
  /** Numbers tell them apart. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Taken taken && taken.sequence == sequence;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(sequence);
  }

  @Override
  public String toString() {
    return "Taken[" + sequence + "]";
  }
}
