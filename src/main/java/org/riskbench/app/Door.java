package org.riskbench.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.riskbench.disk.FileRights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where later starts knock: a socket of this machine in a folder that only its owner may enter.
 * Each knock has a thread of its own, so that one that hangs keeps nobody waiting.
 */
final class Door implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final String NAME = "door";

  /** Starts the names of folders among the system's temporary files. */
  private static final String ELSEWHERE = "riskbench-door-";

  /** Systems allow 104 to 108 bytes. */
  private static final int LONGEST = 100;

  private static final int OPENING_SECONDS = 30;

  private final ServerSocketChannel channel;
  private final Path address;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** Opens files in the window and says when it has; there once there is a window. */
  private final CompletableFuture<Function<GivenFiles, CompletableFuture<Void>>> host =
      new CompletableFuture<>();

  private Door(ServerSocketChannel channel, Path address) {
    this.channel = channel;
    this.address = address;
  }

  /**
   * A door in a folder or, where that can't hold one (its path is long, its disk is another
   * machine's), in one of its own among the system's temporary files.
   *
   * @throws IOException if this system has no such sockets
   */
  static Door in(Path folder) throws IOException {
    if (folder.resolve(NAME).toString().length() <= LONGEST) {
      try {
        return bound(folder.resolve(NAME));
      } catch (IOException e) {
        LOG.info("No door in the home folder: {}", e.getClass().getSimpleName());
      }
    }
    return bound(FileRights.privateTemporaryFolder(ELSEWHERE).resolve(NAME));
  }

  /** Takes away a door at which nobody answers any more. */
  static void remove(Path address) throws IOException {
    Path folder = address.getParent();
    Files.deleteIfExists(address);
    if (folder != null && String.valueOf(folder.getFileName()).startsWith(ELSEWHERE)) {
      Files.deleteIfExists(folder);
    }
  }

  private static Door bound(Path address) throws IOException {
    Files.deleteIfExists(address);
    ServerSocketChannel channel;
    try {
      channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    } catch (UnsupportedOperationException e) {
      throw new IOException("no local sockets", e);
    }
    try {
      channel.bind(UnixDomainSocketAddress.of(address));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    Door door = new Door(channel, address);
    thread(door::listen, "door").start();
    return door;
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  Path address() {
    return address;
  }

  /** From now on knocks are taken; those that came before have waited. */
  void welcome(Function<GivenFiles, CompletableFuture<Void>> window) {
    host.complete(window);
  }

  private void listen() {
    while (channel.isOpen()) {
      try {
        SocketChannel caller = channel.accept();
        thread(() -> serve(caller), "door-knock").start();
      } catch (IOException e) {
        if (channel.isOpen()) {
          LOG.warn("No more files are taken from later starts: {}", e.getClass().getSimpleName());
          return;
        }
      }
    }
  }

  private void serve(SocketChannel caller) {
    try (caller) {
      Knock knock = Knock.read(new DataInputStream(Channels.newInputStream(caller)));
      if (known.add(knock.id())) {
        host.thenCompose(window -> window.apply(knock.given()))
            .get(OPENING_SECONDS, TimeUnit.SECONDS);
      }
      Knock.answer(new DataOutputStream(Channels.newOutputStream(caller)));
    } catch (IOException e) {
      LOG.info("A knock that could not be read: {}", e.getClass().getSimpleName());
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("Files of a later start were not opened: {}", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    remove(address);
  }
}
