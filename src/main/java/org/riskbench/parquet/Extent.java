package org.riskbench.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The least and the greatest value of a column of 64-bit numbers, as its statistics have them. */
final class Extent {
  /** From here on a number has 16 digits and more: a code, which a double may not hold. */
  private static final long CODE = 1_000_000_000_000_000L;

  private final Compact in;
  private long least = Long.MIN_VALUE;
  private long greatest = Long.MAX_VALUE;

  Extent(Compact in) {
    this.in = in;
  }

  /** Takes a field of the statistics. */
  boolean take(int id, int type) {
    if (id == 5) {
      greatest = number(in.bytes(), greatest);
    } else if (id == 6) {
      least = number(in.bytes(), least);
    }
    return id == 5 || id == 6;
  }

  boolean isSmall() {
    return least > -CODE && greatest < CODE;
  }

  private static long number(byte[] bytes, long unknown) {
    return bytes.length == Long.BYTES
        ? ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong()
        : unknown;
  }
}
