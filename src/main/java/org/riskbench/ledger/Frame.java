package org.riskbench.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/**
 * A frame of a journal: length, checksum, content.
 *
 * @param content empty where there is none, or a damaged one
 */
record Frame(Kind kind, byte[] content) {
  /** What was found. */
  enum Kind {
    WHOLE,
    /** Its checksum is not that of its content. */
    DAMAGED,
    /** Nothing more, or what a killed program left half. */
    END,
    /** What follows is no frame. */
    NO_FRAME
  }

  static final Frame END = new Frame(Kind.END, new byte[0]);

  private static final int HEAD = 2 * Integer.BYTES;
  private static final int LONGEST = 1 << 26;

  boolean isWhole() {
    return kind == Kind.WHOLE;
  }

  boolean isDamaged() {
    return kind == Kind.DAMAGED || kind == Kind.NO_FRAME;
  }

  boolean isLast() {
    return kind == Kind.END || kind == Kind.NO_FRAME;
  }

  /** The frame at a channel's position, which is behind it afterwards. */
  static Frame read(FileChannel channel) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (!isFilled(channel, head)) {
      return END;
    }
    int length = head.getInt(0);
    if (length <= 0 || length > LONGEST) {
      return new Frame(Kind.NO_FRAME, new byte[0]);
    }
    if (length > channel.size() - channel.position()) {
      return END;
    }
    ByteBuffer content = ByteBuffer.allocate(length);
    boolean sound =
        isFilled(channel, content) && checksum(content.array()) == head.getInt(Integer.BYTES);
    return sound ? new Frame(Kind.WHOLE, content.array()) : new Frame(Kind.DAMAGED, new byte[0]);
  }

  private static boolean isFilled(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Writes content as a frame at a channel's position. */
  static void write(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer frame =
        ByteBuffer.allocate(HEAD + content.length)
            .putInt(content.length)
            .putInt(checksum(content))
            .put(content)
            .flip();
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }

  private static int checksum(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return (int) sum.getValue();
  }
}
