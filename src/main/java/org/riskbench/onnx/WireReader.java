package org.riskbench.onnx;

import java.nio.charset.StandardCharsets;

/**
 * Walks over the fields of one protobuf message. Trusts nothing: whatever does not add up is
 * MODEL-252.
 */
final class WireReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final byte[] bytes;
  private final int end;
  private int position;
  private int field;
  private int type;

  WireReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private WireReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /** Moves to the next field; its content must then be taken or skipped. */
  boolean next() {
    if (position >= end) {
      return false;
    }
    long tag = raw();
    field = (int) (tag >>> 3);
    type = (int) (tag & 7);
    if (field < 1) {
      throw OnnxRefusal.damaged();
    }
    return true;
  }

  /** Number of the field it stands on. */
  int field() {
    return field;
  }

  /** A number of whatever width. */
  long number() {
    require(type == VARINT);
    return raw();
  }

  /** Whether the field holds bytes: a text, a message or packed numbers. */
  boolean isBytes() {
    return type == BYTES;
  }

  /** A message within this one, or packed numbers. */
  WireReader message() {
    require(type == BYTES);
    int length = length();
    WireReader inner = new WireReader(bytes, position, position + length);
    position += length;
    return inner;
  }

  /** One of several packed numbers; there must be one left. */
  long packed() {
    return raw();
  }

  boolean isAtEnd() {
    return position >= end;
  }

  String text() {
    require(type == BYTES);
    int length = length();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  void skip() {
    switch (type) {
      case VARINT -> raw();
      case FIXED64 -> move(Long.BYTES);
      case BYTES -> move(length());
      case FIXED32 -> move(Integer.BYTES);
      default -> throw OnnxRefusal.damaged();
    }
  }

  private void move(int count) {
    require(count <= end - position);
    position += count;
  }

  private int length() {
    long length = raw();
    require(length >= 0 && length <= end - position);
    return (int) length;
  }

  private long raw() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      require(position < end);
      byte next = bytes[position++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw OnnxRefusal.damaged();
  }

  private static void require(boolean sound) {
    if (!sound) {
      throw OnnxRefusal.damaged();
    }
  }
}
