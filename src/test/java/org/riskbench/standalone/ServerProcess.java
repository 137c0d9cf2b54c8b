package org.riskbench.standalone;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which ends with the test. */
public final class ServerProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path out;
  private final Path err;

  private ServerProcess(List<String> command, Map<String, String> variables, Path folder) {
    try {
      this.out = Files.createTempFile("server", ".out");
      this.err = Files.createTempFile("server", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("RISKBENCH_"));
      builder.environment().remove("PORT");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().putAll(variables);
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a kit starts, in a folder. */
  public static ServerProcess of(List<String> command, Map<String, String> variables, Path folder) {
    return new ServerProcess(command, variables, folder);
  }

  /** The main program from the classes of this build. */
  static ServerProcess ofMain(Map<String, String> variables, Path folder, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    // As in the jar that is cut: the classes of this build have the desk's log beside them.
    command.add("-Dslf4j.provider=" + ErrorStreamLogs.class.getName());
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.addAll(List.of(more));
    command.addAll(List.of("-cp", classPath(), "org.riskbench.standalone.Main"));
    return new ServerProcess(command, variables, folder);
  }

  private static String classPath() {
    List<String> absolute = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      absolute.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, absolute);
  }

  /** The address, once it is said. */
  public URI address() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!said().endsWith("\n")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("no address: " + said() + complaint());
      }
      pause();
    }
    try {
      Map<String, Object> ready = JSON.std.mapFrom(said());
      return URI.create(Objects.requireNonNull(ready.get("address")).toString());
    } catch (IOException e) {
      throw new AssertionError("not one line of JSON: " + said(), e);
    }
  }

  /** Polls for what another process writes; bounded by whoever calls. */
  private void pause() {
    try {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its standard output so far. */
  public String said() {
    return read(out);
  }

  /** Its standard error so far. */
  public String complaint() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Posts JSON and takes the body of the answer. */
  public static HttpResponse<String> post(URI address, String path, String body) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address.resolve(path))
                  .timeout(Duration.ofSeconds(60))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to end as a service manager does, and tells with which code it did. */
  public int stop() {
    process.destroy();
    return end();
  }

  /** The code that it ends with. */
  public int end() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    end();
    try {
      Files.delete(out);
      Files.delete(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
