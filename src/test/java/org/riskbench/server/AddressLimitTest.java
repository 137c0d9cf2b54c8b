package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many connections one address may have. */
class AddressLimitTest {
  private final Server server = new Server();

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private URI serving(AddressLimit limit) throws Exception {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.addBean(limit);
    server.addConnector(connector);
    server.start();
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /** Whether the line is answered; one that the server closed ends or breaks. */
  private static boolean isAnswered(RawCall call) throws IOException {
    try {
      return call.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").line().startsWith("HTTP/1.1 ");
    } catch (SocketException e) {
      return false;
    }
  }

  @Test
  void oneTooManyIsClosedAndTheOthersGoOn() throws Exception {
    URI address = serving(new AddressLimit(2, any -> false));
    try (RawCall first = new RawCall(address);
        RawCall second = new RawCall(address)) {
      assertThat(isAnswered(first)).isTrue();
      assertThat(isAnswered(second)).isTrue();
      try (RawCall third = new RawCall(address)) {
        assertThat(isAnswered(third)).isFalse();
      }
    }
  }

  @Test
  void anAddressThatClosesOneMayOpenAnother() throws Exception {
    URI address = serving(new AddressLimit(1, any -> false));
    int answered = 0;
    // The server counts a connection out a moment after its end is seen here.
    for (int tries = 0; answered < 3 && tries < 2_000; tries++) {
      try (RawCall call = new RawCall(address)) {
        answered += isAnswered(call) ? 1 : 0;
      }
    }
    assertThat(answered).isEqualTo(3);
  }

  @Test
  void thisMachinesOwnAreNotCounted() throws Exception {
    URI address = serving(new AddressLimit(1));
    try (RawCall first = new RawCall(address);
        RawCall second = new RawCall(address)) {
      assertThat(isAnswered(first)).isTrue();
      assertThat(isAnswered(second)).isTrue();
    }
  }
}
