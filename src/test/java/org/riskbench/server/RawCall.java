package org.riskbench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes over a socket, for what no well-behaved client would send. */
final class RawCall implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final BufferedReader answer;

  RawCall(URI address) throws IOException {
    this.socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    this.answer =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  RawCall send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Says that no more will come. */
  RawCall finish() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** The next line of the answer, such as its status line. */
  String line() throws IOException {
    return String.valueOf(answer.readLine());
  }

  /** The next characters of the answer, as many as asked for unless it ends before. */
  String read(int length) throws IOException {
    StringBuilder read = new StringBuilder();
    for (int c = 0; read.length() < length && c >= 0; ) {
      c = answer.read();
      if (c >= 0) {
        read.append((char) c);
      }
    }
    return read.toString();
  }

  /** All of the answer up to the end of the connection. */
  String rest() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = answer.read(); c >= 0; c = answer.read()) {
      all.append((char) c);
    }
    return all.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
