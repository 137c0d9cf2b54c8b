package org.riskbench.velocity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what a {@link PackedWriter} wrote, from bytes that may be anything: a count of things is
 * held against the bytes that are left before room is made for them. Not thread-safe.
 */
final class PackedReader {
  private static final int LONGEST = 10;

  private final byte[] bytes;
  private int next;

  PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return next == bytes.length;
  }

  /**
   * Expects that nothing is left.
   *
   * @throws org.riskbench.problem.ProblemException STATE-102 otherwise
   */
  void requireEnd() {
    if (!isAtEnd()) {
      throw StateProblem.damaged();
    }
  }

  int readByte() {
    if (next >= bytes.length) {
      throw StateProblem.damaged();
    }
    return bytes[next++] & 0xff;
  }

  long readCount() {
    long value = 0;
    for (int i = 0; i < LONGEST; i++) {
      int part = readByte();
      value |= (long) (part & 0x7f) << (7 * i);
      if (part < 0x80) {
        return value;
      }
    }
    throw StateProblem.damaged();
  }

  /**
   * How many things follow.
   *
   * @param least bytes that each of them takes, at least 1
   */
  int readSize(int least) {
    return readSize(least, bytes.length);
  }

  /** The same, with at most {@code most} of them. */
  int readSize(int least, int most) {
    long size = readCount();
    if (size < 0 || size > most || size > (bytes.length - next) / least) {
      throw StateProblem.damaged();
    }
    return (int) size;
  }

  /** A count that says nothing of what follows. */
  int readSizeAtMost(int most) {
    long size = readCount();
    if (size < 0 || size > most) {
      throw StateProblem.damaged();
    }
    return (int) size;
  }

  long readNumber() {
    long value = readCount();
    return value >>> 1 ^ -(value & 1);
  }

  long readRaw() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | readByte();
    }
    return value;
  }

  byte[] readBlock() {
    int size = readSize(1);
    next += size;
    return Arrays.copyOfRange(bytes, next - size, next);
  }

  String readText() {
    return new String(readBlock(), StandardCharsets.UTF_8);
  }
}
