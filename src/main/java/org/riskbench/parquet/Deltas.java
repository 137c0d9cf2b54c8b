package org.riskbench.parquet;

import java.nio.ByteBuffer;

/** Whole numbers told by their differences, in blocks of packed ones. */
final class Deltas {
  private static final int LARGEST_BLOCK = 1 << 20;

  private Deltas() {}

  /** Reads as many numbers as are asked for and moves past the last block they need. */
  static long[] read(ByteBuffer in, int count) {
    long block = Bits.unsigned(in);
    long parts = Bits.unsigned(in);
    long total = Bits.unsigned(in);
    long value = Bits.zigzag(in);
    DamagedException.unless(
        parts > 0 && parts <= block && block <= LARGEST_BLOCK && block % (parts * 8) == 0,
        "blocks of an impossible size");
    DamagedException.unless(total == count, "another number of differences than values");
    long[] values = new long[count];
    if (count == 0) {
      return values;
    }
    values[0] = value;
    int part = (int) (block / parts);
    long[] packed = new long[part];
    byte[] widths = new byte[(int) parts];
    int done = 1;
    while (done < count) {
      long least = Bits.zigzag(in);
      in.get(widths);
      for (int i = 0; i < widths.length && done < count; i++) {
        DamagedException.unless(widths[i] >= 0 && widths[i] <= 64, "differences over 64 bits");
        Bits.unpack(in, widths[i], packed, 0, part);
        for (int k = 0; k < part && done < count; k++) {
          value += least + packed[k];
          values[done++] = value;
        }
      }
    }
    return values;
  }
}
