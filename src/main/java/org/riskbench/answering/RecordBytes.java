package org.riskbench.answering;

import java.util.Arrays;

/** The bytes of one record, used again for the next; those beyond the limit are let go. */
final class RecordBytes {
  private static final int USUAL = 1024;

  private final int most;
  private byte[] bytes;
  private int length;
  private boolean full;

  RecordBytes(int most) {
    this.most = most;
    this.bytes = new byte[Math.min(USUAL, most)];
  }

  void clear() {
    length = 0;
    full = false;
  }

  void add(byte[] from, int offset, int count) {
    int room = Math.min(count, most - length);
    full |= room < count;
    if (length + room > bytes.length) {
      long wanted = Math.max(length + room, bytes.length * 2L);
      bytes = Arrays.copyOf(bytes, (int) Math.min(most, wanted));
    }
    System.arraycopy(from, offset, bytes, length, room);
    length += room;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (!isSpace(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  void read(RecordReader reader, Incoming into, Findings findings) {
    if (full) {
      throw Refusal.tooLarge("The record", most + " bytes");
    }
    reader.read(bytes, 0, length, into, findings);
  }
}
