package org.riskbench.loading;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

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
  };

  private static final int BUFFER = 1 << 16;

  private final int[] magic;

  Packing(int... magic) {
    this.magic = magic;
  }

  /** The bytes within. */
  abstract InputStream unpack(InputStream in) throws IOException;

  static Packing of(byte[] head) {
    for (Packing packing : values()) {
      if (packing.magic.length > 0 && Magic.starts(head, packing.magic)) {
        return packing;
      }
    }
    return NONE;
  }
}
