package org.riskbench.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How the bytes of a page are packed. */
enum Codec {
  NONE(0, 1) {
    @Override
    int unpack(byte[] packed, byte[] page) {
      int length = Math.min(packed.length, page.length);
      System.arraycopy(packed, 0, page, 0, length);
      return length;
    }
  },
  SNAPPY(1, 64) {
    @Override
    int unpack(byte[] packed, byte[] page) {
      return air(new SnappyDecompressor(), packed, page);
    }
  },
  GZIP(2, 1_100) {
    @Override
    int unpack(byte[] packed, byte[] page) {
      return Gunzip.unpack(packed, page);
    }
  },
  ZSTD(6, 40_000) {
    @Override
    int unpack(byte[] packed, byte[] page) {
      return air(new ZstdDecompressor(), packed, page);
    }
  },
  LZ4(7, 256) {
    @Override
    int unpack(byte[] packed, byte[] page) {
      return air(new Lz4Decompressor(), packed, page);
    }
  };

  private static final int SMALL = 1 << 16;

  private final int number;
  private final int densest;

  /**
   * A codec.
   *
   * @param number its number in the format
   * @param densest bytes that one packed byte can stand for at most
   */
  Codec(int number, int densest) {
    this.number = number;
    this.densest = densest;
  }

  /** Unpacks and gives the number of bytes that came out. */
  abstract int unpack(byte[] packed, byte[] page);

  /** The codec of that number; empty if it is not read here. */
  static Optional<Codec> of(int number) {
    return Arrays.stream(values()).filter(codec -> codec.number == number).findFirst();
  }

  /** The bytes of a page, of exactly the size it declares. */
  ByteBuffer page(byte[] packed, long size) {
    DamagedException.unless(
        size <= SMALL + (long) packed.length * densest, "a page that can't become as large");
    byte[] page = new byte[Sizes.require(size)];
    DamagedException.unless(unpack(packed, page) == page.length, "a page of another size");
    return ByteBuffer.wrap(page);
  }

  private static int air(Decompressor decompressor, byte[] packed, byte[] page) {
    try {
      return decompressor.decompress(packed, 0, packed.length, page, 0, page.length);
    } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new DamagedException("packed bytes that can't be unpacked");
    }
  }

  /** Gzip members, one after another, by the JDK. */
  private static final class Gunzip {
    private static final int HEAD = 10;
    private static final int TAIL = 8;

    static int unpack(byte[] packed, byte[] page) {
      Inflater inflater = new Inflater(true);
      try {
        int done = 0;
        int at = 0;
        while (at < packed.length && (done < page.length || at == 0)) {
          at = skipHead(packed, at);
          inflater.reset();
          inflater.setInput(packed, at, packed.length - at);
          int got = inflater.inflate(page, done, page.length - done);
          DamagedException.unless(inflater.finished() || got > 0, "a packed page cut off");
          done += got;
          at = (int) (at + inflater.getBytesRead() + TAIL);
        }
        return done;
      } catch (DataFormatException e) {
        throw new DamagedException("packed bytes that can't be unpacked");
      } finally {
        inflater.end();
      }
    }

    /** Extra fields and names may stand before the packed bytes. */
    private static int skipHead(byte[] packed, int at) {
      DamagedException.unless(
          packed.length - at > HEAD && packed[at] == 0x1f && packed[at + 1] == (byte) 0x8b,
          "no gzip page");
      int flags = packed[at + 3];
      int next = at + HEAD;
      if ((flags & 4) != 0) {
        next += 2 + (packed[next] & 0xff) + ((packed[next + 1] & 0xff) << 8);
      }
      for (int text = 8; text <= 16; text += 8) {
        while ((flags & text) != 0 && packed[next++] != 0) {
          // a name or a comment ends with a zero
        }
      }
      return (flags & 2) != 0 ? next + 2 : next;
    }
  }
}
