package org.riskbench.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a later start tells the window that is open: come to the front, and open these files.
 *
 * @param id the same when it is told again, so that nothing is opened twice
 */
record Knock(String id, GivenFiles given) {
  private static final String GREETING = "riskbench window 1";
  private static final String ANSWER = "taken";
  private static final int MOST_FILES = 1000;

  /** The knock of this process, however often it is told. */
  static Knock with(GivenFiles given) {
    ProcessHandle self = ProcessHandle.current();
    String since = self.info().startInstant().map(Instant::toString).orElse("");
    return new Knock(self.pid() + " " + since, given);
  }

  /**
   * Knocks and waits for the answer.
   *
   * @return false if nobody answers within that time
   */
  boolean isAnswered(Path door, Duration patience) {
    CompletableFuture<Boolean> answered = new CompletableFuture<>();
    // A system call on a window that hangs may wait for ever: only its thread does.
    Thread knocking = new Thread(() -> answered.complete(isTaken(door)), "knock");
    knocking.setDaemon(true);
    knocking.start();
    return answered.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  private boolean isTaken(Path door) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(door));
      write(new DataOutputStream(Channels.newOutputStream(channel)));
      DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
      return in.readUTF().equals(ANSWER);
    } catch (IOException | UnsupportedOperationException e) {
      return false; // nobody there: a door that a crash left behind
    }
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeUTF(GREETING);
    out.writeUTF(id);
    out.writeInt(given.files().size());
    for (Path file : given.files()) {
      out.writeUTF(file.toString());
    }
    out.flush();
  }

  /**
   * Reads one.
   *
   * @throws IOException if it is none, or cut off
   */
  static Knock read(DataInputStream in) throws IOException {
    if (!in.readUTF().equals(GREETING)) {
      throw new IOException("no greeting");
    }
    String id = in.readUTF();
    int count = in.readInt();
    if (count < 0 || count > MOST_FILES) {
      throw new IOException("no number of files");
    }
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(path(in.readUTF()));
    }
    return new Knock(id, new GivenFiles(files));
  }

  private static Path path(String text) throws IOException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IOException("no path", e);
    }
  }

  /** Says that it was taken. */
  static void answer(DataOutputStream out) throws IOException {
    out.writeUTF(ANSWER);
    out.flush();
  }
}
