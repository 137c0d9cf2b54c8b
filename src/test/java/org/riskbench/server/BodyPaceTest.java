package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodyPaceTest {
  private static final int LARGE = 64 << 20;

  private final Server server = new Server();
  private final ServerConnector line = new ServerConnector(server);

  /** Answers with what came, or with very much where nothing came. */
  private static final class Echo extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      ByteBuffer body;
      try {
        body = Content.Source.asByteBuffer(request);
      } catch (java.io.IOException e) {
        Response.writeError(request, response, callback, 408);
        return true;
      }
      response.write(true, body.hasRemaining() ? body : ByteBuffer.allocate(LARGE), callback);
      return true;
    }
  }

  private Socket open(int bytesPerSecond, Duration grace) throws Exception {
    server.addConnector(line);
    BodyPace pace = new BodyPace(bytesPerSecond, grace);
    pace.setHandler(new Echo());
    server.setHandler(pace);
    server.start();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), line.getLocalPort());
    socket.setSoTimeout(30_000);
    return socket;
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private static void send(Socket socket, String text) throws Exception {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String head(int length) {
    return "POST / HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static String all(Socket socket) throws Exception {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  /** Far below the pace, but for less than the grace: as a line that stands still for a moment. */
  @Test
  void aPauseInAShortBodyCutsNothing() throws Exception {
    try (Socket socket = open(1_000_000, Duration.ofSeconds(20))) {
      send(socket, head(12) + "first ");
      Thread.sleep(300);
      send(socket, "second");

      assertThat(all(socket)).startsWith("HTTP/1.1 200").endsWith("first second");
    }
  }

  @Test
  void aBodyThatTricklesIsEnded() throws Exception {
    try (Socket socket = open(1_000_000, Duration.ofMillis(200))) {
      send(socket, head(1_000));
      for (int i = 0; i < 10 && socket.getInputStream().available() == 0; i++) {
        send(socket, "x");
        Thread.sleep(100);
      }

      assertThat(all(socket)).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void anAnswerThatNobodyTakesIsEnded() throws Exception {
    try (Socket socket = open(LARGE, Duration.ofMillis(200))) {
      send(socket, head(0));
      Thread.sleep(3_000); // longer than the whole of it may take

      int got = 0;
      try (InputStream in = socket.getInputStream()) {
        byte[] part = new byte[1 << 16];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
          got += read;
        }
      } catch (java.io.IOException e) {
        assertThat(e).hasMessageContaining("reset");
      }
      assertThat(got).isLessThan(LARGE);
    }
  }
}
