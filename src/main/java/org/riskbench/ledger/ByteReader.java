package org.riskbench.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a {@link ByteWriter} wrote, in the same order. Bytes of other lengths than they say
 * throw a {@link BufferUnderflowException}. Not thread-safe.
 */
final class ByteReader {
  private final ByteBuffer in;

  ByteReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  long number() {
    return in.getLong();
  }

  int whole() {
    return in.getInt();
  }

  double real() {
    return Double.longBitsToDouble(in.getLong());
  }

  double[] reals() {
    double[] values = new double[size(Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = real();
    }
    return values;
  }

  boolean flag() {
    return in.get() != 0;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  List<String> texts() {
    int count = size(Integer.BYTES);
    List<String> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(text());
    }
    return values;
  }

  byte[] bytes() {
    byte[] value = new byte[size(1)];
    in.get(value);
    return value;
  }

  Instant moment() {
    return Instant.ofEpochMilli(number());
  }

  Optional<Instant> optionalMoment() {
    return flag() ? Optional.of(moment()) : Optional.empty();
  }

  /** Damaged bytes must not ask for memory that nobody has. */
  private int size(int each) {
    int size = whole();
    if (size < 0 || (long) size * each > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return size;
  }
}
