package org.riskbench.parquet;

import java.nio.ByteBuffer;

/** Numbers of any width, packed from the lowest bit on; and numbers of varying length. */
final class Bits {
  /** So many bits and the rest of a byte fit into a long. */
  private static final int WIDEST_AT_ONCE = 56;

  private Bits() {}

  /** A number of varying length, as 64 bits. */
  static long unsigned(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new DamagedException("a number of more than 64 bits");
  }

  static long zigzag(ByteBuffer in) {
    long value = unsigned(in);
    return value >>> 1 ^ -(value & 1);
  }

  /**
   * Unpacks numbers of {@code width} bits each and moves past the bytes they touch.
   *
   * @param width 0 to 64
   */
  static void unpack(ByteBuffer in, int width, long[] into, int from, int count) {
    if (width > WIDEST_AT_ONCE) {
      unpackWide(in, width, into, from, count);
      return;
    }
    long mask = (1L << width) - 1;
    long held = 0;
    int bits = 0;
    for (int i = 0; i < count; i++) {
      while (bits < width) {
        held |= (in.get() & 0xffL) << bits;
        bits += 8;
      }
      into[from + i] = held & mask;
      held >>>= width;
      bits -= width;
    }
  }

  private static void unpackWide(ByteBuffer in, int width, long[] into, int from, int count) {
    int start = in.position();
    long bit = 0;
    for (int i = 0; i < count; i++) {
      long value = 0;
      for (int k = 0; k < width; k++, bit++) {
        long one = in.get(start + (int) (bit >>> 3)) >>> (bit & 7) & 1L;
        value |= one << k;
      }
      into[from + i] = value;
    }
    in.position(start + (int) ((bit + 7) >>> 3));
  }

  /** The same into ints, for widths up to 32: what levels and dictionary codes take. */
  static void unpack(ByteBuffer in, int width, int[] into, int from, int count) {
    long mask = (1L << width) - 1;
    long held = 0;
    int bits = 0;
    for (int i = 0; i < count; i++) {
      while (bits < width) {
        held |= (in.get() & 0xffL) << bits;
        bits += 8;
      }
      into[from + i] = (int) (held & mask);
      held >>>= width;
      bits -= width;
    }
  }
}
