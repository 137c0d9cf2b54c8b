package org.riskbench.parquet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads Thrift's compact protocol, the language of footers and page headers. Every length is
 * checked against the bytes that are left.
 */
final class Compact {
  static final int TRUE = 1;
  private static final int STOP = 0;
  private static final int FALSE = 2;
  private static final int BYTE = 3;
  private static final int I64 = 6;
  private static final int DOUBLE = 7;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int SET = 10;
  private static final int MAP = 11;
  private static final int STRUCT = 12;
  private static final int DEEPEST = 64;

  private final ByteBuffer in;
  private int depth;

  Compact(ByteBuffer in) {
    this.in = in;
  }

  /** Takes the fields of a struct that somebody knows. */
  interface Fields {
    /** Reads the field's value, or leaves it and answers false. */
    boolean take(int id, int type);
  }

  /** Reads a struct to its end; unknown fields are skipped. */
  void struct(Fields fields) {
    DamagedException.unless(++depth < DEEPEST, "structs too deep");
    int id = 0;
    int head = in.get() & 0xff;
    while ((head & 15) != STOP) {
      int delta = head >> 4;
      id = delta == 0 ? (int) whole() : id + delta;
      if (!fields.take(id, head & 15)) {
        skip(head & 15);
      }
      head = in.get() & 0xff;
    }
    depth--;
  }

  /** A list, each element by the same reader. */
  <T> List<T> list(Supplier<T> element) {
    int size = listSize();
    List<T> list = new ArrayList<>(Math.min(size, 1_000));
    for (int i = 0; i < size; i++) {
      list.add(element.get());
    }
    return list;
  }

  private int listSize() {
    int head = in.get() & 0xff;
    long size = head >> 4 == 15 ? unsigned() : head >> 4;
    DamagedException.unless(size >= 0 && size <= in.remaining(), "a list longer than the file");
    return (int) size;
  }

  /** A signed whole number. */
  long whole() {
    long zigzag = unsigned();
    return zigzag >>> 1 ^ -(zigzag & 1);
  }

  /** A signed whole number of 32 bits. */
  int integer() {
    long value = whole();
    DamagedException.unless(value == (int) value, "a number beyond 32 bits");
    return (int) value;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    byte[] bytes = new byte[length()];
    in.get(bytes);
    return bytes;
  }

  private int length() {
    long length = unsigned();
    DamagedException.unless(length >= 0 && length <= in.remaining(), "a text beyond the end");
    return (int) length;
  }

  private long unsigned() {
    return Bits.unsigned(in);
  }

  /** Skips the value of a field. */
  void skip(int type) {
    switch (type) {
      case TRUE, FALSE -> {
        // the value is in the field's type
      }
      case BYTE -> in.get();
      case BYTE + 1, BYTE + 2, I64 -> whole();
      case DOUBLE -> in.getDouble();
      case BINARY -> bytes();
      case LIST, SET -> skipList();
      case MAP -> skipMap();
      case STRUCT -> struct((id, inner) -> false);
      default -> throw new DamagedException("an unknown field type");
    }
  }

  private void skipList() {
    DamagedException.unless(++depth < DEEPEST, "lists too deep");
    int type = in.get(in.position()) & 15;
    int size = listSize();
    for (int i = 0; i < size; i++) {
      skipElement(type);
    }
    depth--;
  }

  private void skipMap() {
    DamagedException.unless(++depth < DEEPEST, "maps too deep");
    long size = unsigned();
    DamagedException.unless(size >= 0 && size <= in.remaining(), "a map longer than the file");
    int types = size == 0 ? 0 : in.get() & 0xff;
    for (long i = 0; i < size; i++) {
      skipElement(types >> 4);
      skipElement(types & 15);
    }
    depth--;
  }

  /** Inside lists and maps a boolean takes a byte. */
  private void skipElement(int type) {
    skip(type == TRUE || type == FALSE ? BYTE : type);
  }
}
