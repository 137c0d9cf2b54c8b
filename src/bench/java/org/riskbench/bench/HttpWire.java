package org.riskbench.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection to this machine: ready-made requests out, answers read and thrown away. */
final class HttpWire implements AutoCloseable {
  private static final int TIMEOUT_MS = 20_000;

  private final int port;
  private final int timeoutMillis;
  private Socket socket;
  private OutputStream out;
  private InputStream in;
  private boolean ended;
  private final StringBuilder line = new StringBuilder(128);
  private final byte[] thrownAway = new byte[64 << 10];
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean keeping;
  private long bodyBytes;

  HttpWire(int port) throws IOException {
    this(port, TIMEOUT_MS);
  }

  /** A connection for calls that take longer than others. */
  HttpWire(int port, int timeoutMillis) throws IOException {
    this.port = port;
    this.timeoutMillis = timeoutMillis;
    socket = connected();
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(timeoutMillis);
    return socket;
  }

  /** Some servers take one request a connection. */
  private void again() throws IOException {
    socket.close();
    socket = connected();
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
    ended = false;
  }

  /** The bytes of a request with a body. */
  static byte[] post(String path, String contentType, byte[] body) {
    return post(path, contentType, "", body);
  }

  /**
   * The same with more headers.
   *
   * @param headers each ended by a line break
   */
  static byte[] post(String path, String contentType, String headers, byte[] body) {
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                + contentType
                + "\r\n"
                + headers
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** The bytes of a request without one. */
  static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Asks and waits for the whole answer; gives its status. */
  int ask(byte[] request) throws IOException {
    if (ended) {
      again();
    }
    out.write(request);
    out.flush();
    int status = Integer.parseInt(line().substring(9, 12));
    long length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      } else if (lower.startsWith("connection:")) {
        ended = lower.contains("close");
      }
    }
    bodyBytes = 0;
    if (chunked) {
      for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
        skip(chunk);
        line();
      }
      line();
    } else {
      skip(length);
    }
    return status;
  }

  /** Size of the last answer's body. */
  long bodyBytes() {
    return bodyBytes;
  }

  /** Asks and keeps the answer's body for {@link #body()}. */
  int askForBody(byte[] request) throws IOException {
    kept.reset();
    keeping = true;
    try {
      return ask(request);
    } finally {
      keeping = false;
    }
  }

  /** What the last {@link #askForBody} brought. */
  byte[] body() {
    return kept.toByteArray();
  }

  private long chunk() throws IOException {
    return Long.parseLong(line().split(";", 2)[0].strip(), 16);
  }

  private void skip(long length) throws IOException {
    bodyBytes += length;
    for (long left = length; left > 0; ) {
      int read = in.read(thrownAway, 0, (int) Math.min(left, thrownAway.length));
      if (read < 0) {
        throw new EOFException("the answer broke off");
      }
      if (keeping) {
        kept.write(thrownAway, 0, read);
      }
      left -= read;
    }
  }

  private String line() throws IOException {
    line.setLength(0);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
