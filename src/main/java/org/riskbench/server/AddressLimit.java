package org.riskbench.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/**
 * Closes connections of an address that has too many. This machine's own are not counted. Knows
 * only addresses that have connections now.
 */
final class AddressLimit implements Connection.Listener {
  private final int most;
  private final Predicate<InetAddress> free;
  private final Map<InetAddress, Integer> open = new ConcurrentHashMap<>();

  AddressLimit(int most) {
    this(most, InetAddress::isLoopbackAddress);
  }

  /** Counts those of every address but some. */
  AddressLimit(int most, Predicate<InetAddress> free) {
    this.most = most;
    this.free = free;
  }

  @Override
  public void onOpened(Connection connection) {
    address(connection)
        .filter(address -> open.merge(address, 1, Integer::sum) > most)
        .ifPresent(address -> connection.getEndPoint().close());
  }

  @Override
  public void onClosed(Connection connection) {
    address(connection)
        .ifPresent(
            address -> open.computeIfPresent(address, (one, now) -> now > 1 ? now - 1 : null));
  }

  /** Of what sits on the socket itself: TLS and HTTP/2 are connections on top of that one. */
  private Optional<InetAddress> address(Connection connection) {
    return connection.getEndPoint() instanceof SocketChannelEndPoint socket
            && socket.getRemoteSocketAddress() instanceof InetSocketAddress at
            && at.getAddress() != null
            && !free.test(at.getAddress())
        ? Optional.of(at.getAddress())
        : Optional.empty();
  }
}
