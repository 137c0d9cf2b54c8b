package org.riskbench.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Many connections of one kind; one thread serves them all. */
final class SlowCallers implements AutoCloseable {
  private static final int SMALL = 2048;

  private final InetSocketAddress server;
  private final SlowKind kind;
  private final List<SocketChannel> open = new ArrayList<>();
  private final ByteBuffer read = ByteBuffer.allocate(SMALL);

  SlowCallers(InetSocketAddress server, SlowKind kind) {
    this.server = server;
    this.kind = kind;
  }

  /** Brings the connections up to a number; those that the server closed are made anew. */
  void fill(int number) throws IOException {
    while (open.size() < number) {
      SocketChannel channel = SocketChannel.open();
      if (kind.neverReads()) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
      }
      channel.connect(server);
      channel.configureBlocking(false);
      if (isSent(channel, kind.first())) {
        open.add(channel);
      }
    }
  }

  /** What each sends or reads once a second; how many the server has closed meanwhile. */
  int step() throws IOException {
    List<SocketChannel> left = new ArrayList<>();
    for (SocketChannel channel : open) {
      if (isOpen(channel) && isSent(channel, kind.everySecond())) {
        left.add(channel);
      } else {
        channel.close();
      }
    }
    int closed = open.size() - left.size();
    open.clear();
    open.addAll(left);
    return closed;
  }

  private boolean isOpen(SocketChannel channel) {
    if (kind.neverReads()) {
      return true;
    }
    read.clear();
    try {
      return channel.read(read) >= 0;
    } catch (IOException e) {
      return false; // closed by the server
    }
  }

  private static boolean isSent(SocketChannel channel, byte[] bytes) throws IOException {
    try {
      channel.write(ByteBuffer.wrap(bytes));
      return true;
    } catch (IOException e) {
      channel.close(); // by the server first
      return false;
    }
  }

  int size() {
    return open.size();
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : open) {
      channel.close();
    }
  }
}
