package org.riskbench.velocity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers packed into bytes: small ones take one byte, any long at most ten. Not thread-safe.
 *
 * <p>A count is written seven bits a byte, the lowest first, the top bit set where more follow; a
 * number of either sign as the count 2n, or -2n-1 below 0 (as in protocol buffers); a raw long as
 * eight bytes, the highest first.
 */
final class PackedWriter {
  private static final int FIRST_ROOM = 256;

  private byte[] bytes = new byte[FIRST_ROOM];
  private int size;

  int size() {
    return size;
  }

  /** What was written, as an array of its own. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Takes what was written and begins anew. */
  byte[] drain() {
    byte[] written = toBytes();
    size = 0;
    return written;
  }

  void clear() {
    size = 0;
  }

  void writeByte(int value) {
    makeRoom(1);
    bytes[size++] = (byte) value;
  }

  /** A number that is mostly small; one below 0 takes ten bytes. */
  void writeCount(long value) {
    makeRoom(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void writeNumber(long value) {
    writeCount(value << 1 ^ value >> 63);
  }

  void writeRaw(long value) {
    makeRoom(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  void writeBlock(byte[] block) {
    writeCount(block.length);
    writeBytes(block, block.length);
  }

  void writeBlock(PackedWriter block) {
    writeCount(block.size);
    writeBytes(block.bytes, block.size);
  }

  void writeText(String text) {
    writeBlock(text.getBytes(StandardCharsets.UTF_8));
  }

  private void writeBytes(byte[] given, int length) {
    makeRoom(length);
    System.arraycopy(given, 0, bytes, size, length);
    size += length;
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, size + (size >> 1)));
    }
  }
}
