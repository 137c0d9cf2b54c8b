package org.riskbench.parquet;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Levels and dictionary codes: runs of one value, mixed with groups of eight packed ones. */
final class RunLengths {
  private RunLengths() {}

  /**
   * Reads numbers.
   *
   * @param width bits of each, 0 to 32
   */
  static int[] read(ByteBuffer in, int width, int count) {
    DamagedException.unless(width >= 0 && width <= 32, "codes wider than 32 bits");
    int[] values = new int[count];
    int done = 0;
    while (done < count) {
      long head = Bits.unsigned(in);
      long length = head >>> 1;
      int take;
      if ((head & 1) == 0) {
        take = (int) Math.min(length, count - done);
        Arrays.fill(values, done, done + take, repeated(in, width));
      } else {
        take = (int) Math.min(Math.min(length, Integer.MAX_VALUE / 8) * 8, count - done);
        int end = (int) Math.min(in.limit(), in.position() + length * width);
        Bits.unpack(in, width, values, done, take);
        in.position(Math.max(in.position(), end));
      }
      done += take;
    }
    return values;
  }

  private static int repeated(ByteBuffer in, int width) {
    int value = 0;
    for (int shift = 0; shift < width; shift += 8) {
      value |= (in.get() & 0xff) << shift;
    }
    return value;
  }
}
