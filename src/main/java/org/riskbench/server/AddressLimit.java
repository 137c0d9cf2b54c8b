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
  private final Map<Connection, InetAddress> counted = new ConcurrentHashMap<>();

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
    address(connection).ifPresent(address -> opened(connection, address));
  }

  private void opened(Connection connection, InetAddress address) {
    counted.put(connection, address);
    if (open.merge(address, 1, Integer::sum) > most) {
      onClosed(connection); // nobody may be told of the end of one that is refused
      connection.getEndPoint().close();
    }
  }

  /** Counts a connection out, once; a socket that is closed no longer tells its address. */
  @Override
  public void onClosed(Connection connection) {
    Optional.ofNullable(counted.remove(connection))
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
