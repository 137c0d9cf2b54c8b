package org.riskbench.parquet;

import java.nio.ByteBuffer;

/** The values of a page or of a dictionary, none missing. */
sealed interface Values {
  int size();

  /** Whole numbers: stored in 32 or 64 bits, or booleans as 0 and 1. */
  record Longs(long[] values) implements Values {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** Floating-point numbers. */
  record Doubles(double[] values) implements Values {
    @Override
    public int size() {
      return values.length;
    }
  }

  /**
   * Texts and other runs of bytes.
   *
   * @param bytes where they lie, one after another with gaps
   * @param begins first byte of each
   * @param ends byte after the last of each
   */
  record Bytes(ByteBuffer bytes, int[] begins, int[] ends) implements Values {
    @Override
    public int size() {
      return begins.length;
    }

    /** One value, read from its first byte on. */
    ByteBuffer get(int index) {
      return bytes.slice(begins[index], ends[index] - begins[index]);
    }
  }
}
