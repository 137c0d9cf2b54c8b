package org.riskbench.parquet;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Texts told by how many bytes each shares with the one before, and the rest. */
final class DeltaTexts {
  private static final int LARGEST = 1 << 28;

  private DeltaTexts() {}

  static Values.Bytes read(ByteBuffer in, int count) {
    long[] shared = Deltas.read(in, count);
    Values.Bytes rests = Decoding.byLengths(in, Deltas.read(in, count));
    byte[] bytes = new byte[Math.max(64, in.remaining() * 2)];
    int[] begins = new int[count];
    int[] ends = new int[count];
    int used = 0;
    for (int i = 0; i < count; i++) {
      int before = i == 0 ? 0 : ends[i - 1] - begins[i - 1];
      DamagedException.unless(shared[i] >= 0 && shared[i] <= before, "a text shares too much");
      int same = (int) shared[i];
      int rest = rests.ends()[i] - rests.begins()[i];
      DamagedException.unless((long) used + same + rest < LARGEST, "a page of too many texts");
      if (used + same + rest > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + same + rest));
      }
      begins[i] = used;
      if (same > 0) {
        System.arraycopy(bytes, begins[i - 1], bytes, used, same);
      }
      in.get(rests.begins()[i], bytes, used + same, rest);
      used += same + rest;
      ends[i] = used;
    }
    return new Values.Bytes(ByteBuffer.wrap(bytes), begins, ends);
  }
}
