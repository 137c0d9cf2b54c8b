package org.riskbench.image;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Lets callers in and never answers. */
final class SilentRegistry implements AutoCloseable {
  private final ServerSocket door;
  private volatile boolean called;

  SilentRegistry() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread waiting = new Thread(this::letIn, "silent-registry");
    waiting.setDaemon(true);
    waiting.start();
  }

  private void letIn() {
    try {
      door.accept();
      called = true;
    } catch (IOException e) {
      called = false; // closed before anybody came
    }
  }

  int port() {
    return door.getLocalPort();
  }

  boolean wasCalled() {
    return called;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
