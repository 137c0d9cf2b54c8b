package org.riskbench.loading;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** How the bytes of a file are packed; told by its first bytes, whatever its name says. */
enum Packing {
  NONE {
    @Override
    InputStream unpack(InputStream in) {
      return in;
    }
  },
  GZIP(0x1f, 0x8b) {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      return new GZIPInputStream(in, BUFFER);
    }
  },
  ZSTD(0x28, 0xb5, 0x2f, 0xfd) {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      return PackedInput.of(in, ZstdInputStream::new);
    }
  },
  XZ(0xfd, '7', 'z', 'X', 'Z', 0) {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      return PackedInput.of(in, packed -> new XZInputStream(packed, MOST_KIBIBYTES));
    }
  };

  /** What xz -9 needs, and a little more. */
  private static final int MOST_KIBIBYTES = 128 * 1024;

  private static final int BUFFER = 1 << 16;

  /** The bytes it begins with, a character each. */
  private final String magic;

  Packing(int... magic) {
    this.magic = new String(magic, 0, magic.length);
  }

  /** The bytes within. Damage shows as a ZipException or EOFException, while opening or reading. */
  abstract InputStream unpack(InputStream in) throws IOException;

  /** The rest of a sentence: {@code , packed by gzip}; empty if it isn't. */
  String text() {
    return this == NONE ? "" : ", packed by " + name().toLowerCase(Locale.ROOT);
  }

  static Packing of(byte[] head) {
    for (Packing packing : values()) {
      if (!packing.magic.isEmpty() && Magic.starts(head, packing.magic.chars().toArray())) {
        return packing;
      }
    }
    return NONE;
  }
}
