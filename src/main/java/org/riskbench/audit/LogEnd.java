package org.riskbench.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.riskbench.problem.ProblemException;

/**
 * Where a log ends and what its next line is chained to.
 *
 * @param size of all whole lines, in bytes
 * @param half bytes behind them: a line that a stopped program did not end
 * @param number of the last line, 0 if there is none
 * @param hash of the last line
 */
record LogEnd(long size, long half, long number, String hash) {
  /** More than any line has. */
  private static final int LONGEST_LINE = 1 << 18;

  static LogEnd of(FileChannel channel) throws IOException {
    long all = channel.size();
    long from = Math.max(0, all - 2 * LONGEST_LINE);
    byte[] tail = bytes(channel, from, (int) (all - from));
    int end = before(tail, tail.length) + 1;
    long half = tail.length - (long) end;
    if (end == 0) {
      return new LogEnd(from, half, 0, AuditLine.NONE_BEFORE);
    }
    int start = before(tail, end - 1) + 1;
    String last = new String(tail, start, end - 1 - start, StandardCharsets.UTF_8);
    try {
      AuditLine line = LineJson.read(last);
      return new LogEnd(all - half, half, line.number(), line.hash());
    } catch (ProblemException e) {
      // Somebody damaged the last line. Work goes on, chained to what stands there; checking tells.
      return new LogEnd(all - half, half, lines(channel, all), LineJson.sha256(last));
    }
  }

  /** The last line break before a place, -1 if there is none. */
  private static int before(byte[] bytes, int place) {
    int at = place - 1;
    while (at >= 0 && bytes[at] != '\n') {
      at--;
    }
    return at;
  }

  private static long lines(FileChannel channel, long all) throws IOException {
    long lines = 0;
    for (long at = 0; at < all; at += LONGEST_LINE) {
      for (byte each : bytes(channel, at, (int) Math.min(LONGEST_LINE, all - at))) {
        lines += each == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  private static byte[] bytes(FileChannel channel, long from, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // Reads on until it has all.
    }
    return buffer.array();
  }
}
