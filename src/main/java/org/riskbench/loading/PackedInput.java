package org.riskbench.loading;

import io.airlift.compress.MalformedInputException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;

/**
 * Unpacked bytes. Whatever the unpacker says of damage comes as a ZipException, so that it isn't
 * taken for a disk that fails.
 */
final class PackedInput extends FilterInputStream {
  private PackedInput(InputStream unpacker) {
    super(unpacker);
  }

  /** Makes an unpacker over packed bytes. */
  interface Unpacker {
    InputStream over(InputStream packed) throws IOException;
  }

  static InputStream of(InputStream packed, Unpacker unpacker) throws IOException {
    return guarded(() -> new PackedInput(unpacker.over(new Packed(packed))));
  }

  @Override
  public int read() throws IOException {
    return guarded(super::read);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return guarded(() -> super.read(buffer, offset, length));
  }

  private static <T> T guarded(FileReading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (EOFException e) {
      throw e;
    } catch (MalformedInputException | IOException | IndexOutOfBoundsException e) {
      ZipException damaged = new ZipException("damaged");
      damaged.initCause(e);
      throw damaged;
    }
  }

  /** A disk that fails goes past the unpacker unchecked. */
  private static final class Packed extends FilterInputStream {
    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      try {
        return super.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
