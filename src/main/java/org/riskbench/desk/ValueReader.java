package org.riskbench.desk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Reads plain values in the order in which {@link ValueWriter} wrote them. No length is believed
 * before there are as many bytes.
 */
final class ValueReader {
  private final ByteBuffer in;

  ValueReader(byte[] content, int length) {
    this.in = ByteBuffer.wrap(content, 0, length);
  }

  private ByteBuffer require(long bytes) {
    if (bytes < 0 || in.remaining() < bytes) {
      throw DeskProblem.damaged("it ends too early").asException();
    }
    return in;
  }

  private int length(int bytesEach) {
    int length = whole();
    require(length < 0 ? -1 : (long) length * bytesEach);
    return length;
  }

  boolean flag() {
    return require(1).get() != 0;
  }

  int whole() {
    return require(Integer.BYTES).getInt();
  }

  long big() {
    return require(Long.BYTES).getLong();
  }

  double number() {
    return require(Double.BYTES).getDouble();
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    byte[] bytes = new byte[length(1)];
    in.get(bytes);
    return bytes;
  }

  double[] numbers() {
    double[] numbers = new double[length(Double.BYTES)];
    in.asDoubleBuffer().get(numbers);
    in.position(in.position() + numbers.length * Double.BYTES);
    return numbers;
  }

  int[] wholes() {
    int[] wholes = new int[length(Integer.BYTES)];
    in.asIntBuffer().get(wholes);
    in.position(in.position() + wholes.length * Integer.BYTES);
    return wholes;
  }

  boolean[] flags() {
    boolean[] flags = new boolean[length(1)];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = in.get() != 0;
    }
    return flags;
  }

  OptionalDouble perhapsNumber() {
    return flag() ? OptionalDouble.of(number()) : OptionalDouble.empty();
  }

  <T> Optional<T> perhaps(Function<ValueReader, T> each) {
    return flag() ? Optional.of(each.apply(this)) : Optional.empty();
  }

  <T> List<T> all(Function<ValueReader, T> each) {
    int size = length(1);
    List<T> values = new ArrayList<>(Math.min(size, 1_000));
    for (int i = 0; i < size; i++) {
      values.add(each.apply(this));
    }
    return values;
  }

  boolean isAtEnd() {
    return !in.hasRemaining();
  }
}
