package org.riskbench.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes plain values one behind the other; {@link ValueReader} reads them in the same order. */
final class ValueWriter {
  private static final int CHUNK = 1 << 13;

  private final OutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

  /** Writes one value. */
  @FunctionalInterface
  interface Each<T> {
    void write(ValueWriter out, T value) throws IOException;
  }

  ValueWriter(OutputStream out) {
    this.out = out;
  }

  /** Hands on what was not written yet; the stream stays open. */
  void flush() throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  void flag(boolean value) throws IOException {
    room(1).put((byte) (value ? 1 : 0));
  }

  void whole(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  void big(long value) throws IOException {
    room(Long.BYTES).putLong(value);
  }

  void number(double value) throws IOException {
    room(Double.BYTES).putDouble(value);
  }

  void text(String value) throws IOException {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  void bytes(byte[] value) throws IOException {
    whole(value.length);
    flush();
    out.write(value);
  }

  void numbers(double[] values) throws IOException {
    whole(values.length);
    for (double value : values) {
      number(value);
    }
  }

  void wholes(int[] values) throws IOException {
    whole(values.length);
    for (int value : values) {
      whole(value);
    }
  }

  void flags(boolean[] values) throws IOException {
    whole(values.length);
    for (boolean value : values) {
      flag(value);
    }
  }

  void perhaps(OptionalDouble value) throws IOException {
    flag(value.isPresent());
    if (value.isPresent()) {
      number(value.getAsDouble());
    }
  }

  <T> void perhaps(Optional<T> value, Each<T> each) throws IOException {
    flag(value.isPresent());
    if (value.isPresent()) {
      each.write(this, value.get());
    }
  }

  <T> void all(Collection<T> values, Each<T> each) throws IOException {
    whole(values.size());
    for (T value : values) {
      each.write(this, value);
    }
  }
}
