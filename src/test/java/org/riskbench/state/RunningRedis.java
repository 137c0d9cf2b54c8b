package org.riskbench.state;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.riskbench.problem.ProblemException;
import org.riskbench.signing.DeskSecret;

/** A Redis of the test's own on a free port, which ends with the test. */
public final class RunningRedis implements AutoCloseable {
  private final Path program;
  private final Path folder;
  private final int port;
  private Process process;

  /**
   * Starts it, or skips the test where there is none.
   *
   * @param folder of its data
   */
  public RunningRedis(Path folder) throws IOException {
    Optional<Path> found = program();
    assumeThat(found).as("redis-server is installed (apt-get install redis-server)").isPresent();
    this.program = found.orElseThrow();
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    this.process = started();
  }

  private static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
    return Stream.of(path.split(File.pathSeparator, -1))
        .flatMap(each -> Stream.of("redis-server", "valkey-server").map(Path.of(each)::resolve))
        .filter(each -> each.toFile().canExecute())
        .findFirst();
  }

  private Process started() throws IOException {
    Process fresh =
        new ProcessBuilder(
                program.toString(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "yes")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("redis.log").toFile())
            .start();
    boolean up =
        Waiting.until(
            () -> {
              try (RedisLink link = new RedisLink(address())) {
                return link.ask(jedis -> jedis.ping()).equals("PONG");
              } catch (ProblemException e) {
                return false;
              }
            },
            Duration.ofSeconds(20));
    if (!up) {
      fresh.destroyForcibly();
      throw new IOException("the Redis of the test did not start");
    }
    return fresh;
  }

  public RedisAddress address() {
    return RedisAddress.parse("redis://127.0.0.1:" + port, Optional.empty())
        .within(Duration.ofSeconds(5));
  }

  /** Another server on the same data. */
  public RedisStates connect(DeskSecret secret) {
    return RedisStates.open(address(), secret);
  }

  /** Ends it; its data stay. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  /** Starts it again with its data. */
  public void restart() throws IOException {
    process = started();
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
