package org.riskbench.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes values so that no two different ones give the same bytes. Not thread-safe. */
final class ByteWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private interface Writing {
    void write() throws IOException;
  }

  private ByteWriter put(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't fail to be written", e);
    }
  }

  ByteWriter number(long value) {
    return put(() -> out.writeLong(value));
  }

  ByteWriter number(int value) {
    return put(() -> out.writeInt(value));
  }

  /** The very bits. */
  ByteWriter real(double value) {
    return number(Double.doubleToRawLongBits(value));
  }

  ByteWriter reals(double[] values) {
    number(values.length);
    for (double value : values) {
      real(value);
    }
    return this;
  }

  ByteWriter flag(boolean value) {
    return put(() -> out.writeByte(value ? 1 : 0));
  }

  ByteWriter text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  ByteWriter texts(List<String> values) {
    number(values.size());
    values.forEach(this::text);
    return this;
  }

  ByteWriter bytes(byte[] value) {
    number(value.length);
    return put(() -> out.write(value));
  }

  ByteWriter moment(Instant value) {
    return number(value.toEpochMilli());
  }

  ByteWriter moment(Optional<Instant> value) {
    flag(value.isPresent());
    value.ifPresent(this::moment);
    return this;
  }

  byte[] done() {
    return bytes.toByteArray();
  }
}
