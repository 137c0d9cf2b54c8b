package org.riskbench.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The body of an answer that comes in chunks, its head passed over. */
final class ChunkedBody extends InputStream {
  private final InputStream in;
  private long left;
  private boolean begun;
  private boolean ended;

  ChunkedBody(InputStream in) {
    this.in = in;
  }

  private boolean fill() throws IOException {
    if (!begun) {
      begun = true;
      String status = line();
      boolean chunked = false;
      for (String header = line(); !header.isEmpty(); header = line()) {
        chunked |= header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding: chunked");
      }
      if (!status.contains(" 200 ") || !chunked) {
        throw new IOException("unexpected answer: " + status);
      }
    } else if (left == 0) {
      line();
    }
    left = Long.parseLong(line().split(";", 2)[0].strip(), 16);
    ended = left == 0;
    return !ended;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the answer broke off");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public int read() throws IOException {
    if (ended || (left == 0 && !fill())) {
      return -1;
    }
    left--;
    return in.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (ended || (left == 0 && !fill())) {
      return -1;
    }
    int read = in.read(into, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException("the answer broke off");
    }
    left -= read;
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
