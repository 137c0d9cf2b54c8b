package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Callers who send what is not HTTP, beside those who do nothing wrong. */
class SingleReadersTest {
  /** Before connections had a single reader, twice as many hurt somebody in five runs of five. */
  private static final int BAD = 6_000;

  private static final int SENDERS = 8;
  private static final int HONEST = 3;
  private static final String NO_HTTP = "GET /health HTTP/1.1\r\nHost : localhost\r\n\r\n";
  private static final String HEALTH = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private final AtomicInteger left = new AtomicInteger(BAD);

  @Test
  void whatIsNotHttpHurtsNobodyElse() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(SENDERS + HONEST);
    try (RunningServer running = RunningServer.start()) {
      List<Callable<Void>> calls = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        calls.add(() -> sendNonsense(running));
      }
      for (int i = 0; i < HONEST; i++) {
        calls.add(() -> askOverOneConnection(running));
      }
      for (Future<Void> done : callers.invokeAll(calls)) {
        done.get();
      }
    } finally {
      callers.shutdown();
    }
  }

  private Void sendNonsense(RunningServer running) throws IOException {
    while (left.decrementAndGet() >= 0) {
      try (RawCall call = new RawCall(running.address())) {
        assertThat(call.send(NO_HTTP).finish().rest()).startsWith("HTTP/1.1 400");
      }
    }
    return null;
  }

  private Void askOverOneConnection(RunningServer running) throws IOException {
    try (RawCall call = new RawCall(running.address())) {
      while (left.get() > 0) {
        assertThat(call.send(HEALTH).line()).isEqualTo("HTTP/1.1 200 OK");
        int length = 0;
        for (String line = call.line(); !line.isEmpty(); line = call.line()) {
          if (line.startsWith("Content-Length: ")) {
            length = Integer.parseInt(line.substring("Content-Length: ".length()));
          }
        }
        assertThat(call.read(length)).contains("UP");
      }
    }
    return null;
  }
}
