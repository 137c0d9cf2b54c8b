package org.riskbench.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process tree of its own, with a free port put in place of {@code {port}}. */
final class ServerProcess implements AutoCloseable {
  private static final long READY_NANOS = 120_000_000_000L;
  private static final double TICKS_A_SECOND = 100; // what Linux tells user programs everywhere

  private final String name;
  private final Process process;
  private final int port;
  private final double secondsToReady;

  private ServerProcess(String name, Process process, int port, double secondsToReady) {
    this.name = name;
    this.process = process;
    this.port = port;
    this.secondsToReady = secondsToReady;
  }

  /**
   * Starts it and returns once the request is answered by 200.
   *
   * @param log where the server's own words go
   */
  static ServerProcess start(String name, String command, byte[] request, Path log)
      throws IOException, InterruptedException {
    return start(name, command, request, log, freePort());
  }

  /** The same on a port. */
  static ServerProcess start(String name, String command, byte[] request, Path log, int port)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder("sh", "-c", "exec " + command.replace("{port}", Integer.toString(port)))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!answers(port, request)) {
      if (!process.isAlive() || System.nanoTime() - begun > READY_NANOS) {
        process.destroy();
        throw new IOException(name + " did not start; see " + log);
      }
      Thread.sleep(5);
    }
    return new ServerProcess(name, process, port, (System.nanoTime() - begun) / 1e9);
  }

  private static boolean answers(int port, byte[] request) {
    try (HttpWire wire = new HttpWire(port)) {
      return wire.ask(request) == 200;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /** From the start of the process to its first answer. */
  double secondsToReady() {
    return secondsToReady;
  }

  /** CPU of the process and all it started, in seconds. */
  double cpuSeconds() {
    return tree().mapToDouble(ServerProcess::cpuOf).sum();
  }

  /** Memory of the process and all it started, shared pages counted by share, in megabytes. */
  double memoryMegabytes() {
    return tree().mapToDouble(ServerProcess::memoryOf).sum();
  }

  private Stream<ProcessHandle> tree() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  private static double cpuOf(ProcessHandle handle) {
    try {
      String stat = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"));
      String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Double.parseDouble(words[11]) + Double.parseDouble(words[12])) / TICKS_A_SECOND;
    } catch (IOException e) {
      return 0; // ended meanwhile
    }
  }

  private static double memoryOf(ProcessHandle handle) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + handle.pid() + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
          .sum();
    } catch (IOException e) {
      return 0; // ended meanwhile
    }
  }

  /** Has a server in Java write into its log what each of its threads does. */
  void tellThreads() throws IOException {
    new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).inheritIO().start();
  }

  /** Ends it as a crash would. */
  void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
