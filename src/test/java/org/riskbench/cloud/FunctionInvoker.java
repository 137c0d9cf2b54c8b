package org.riskbench.cloud;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program that Google runs functions in, as a process of its own. It listens on every address
 * of the machine and can't be told otherwise, so a test keeps it for as short as it can.
 */
final class FunctionInvoker implements AutoCloseable {
  private static final Duration READY = Duration.ofSeconds(60);

  private final int port;
  private final Path said;
  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * Starts it.
   *
   * @param kit a folder with the jar of the function and the model
   * @param environment that the function is told
   */
  FunctionInvoker(Path kit, Map<String, String> environment, Path said) throws IOException {
    this.said = said;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    ProcessBuilder plan =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                program().toString(),
                "--classpath",
                "riskbench-function.jar",
                "--target",
                CloudFunction.class.getName())
            .directory(kit.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    plan.environment().clear();
    plan.environment().putAll(environment);
    plan.environment().put("PORT", Integer.toString(port));
    this.process = plan.start();
  }

  /** Copied there by the build. */
  private static Path program() throws IOException {
    try (Stream<Path> copied = Files.list(Path.of("target", "function-invoker"))) {
      List<Path> jars = copied.filter(file -> file.toString().endsWith(".jar")).toList();
      return jars.get(0).toAbsolutePath();
    }
  }

  /** Whether the function came to answer; no if the process ended instead. */
  boolean isReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + READY.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        return send(SampleCalls.get("/ready")).statusCode() == 200;
      } catch (ConnectException e) {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
    }
    return false;
  }

  /** Sends a call. */
  HttpResponse<String> send(Call call) throws IOException, InterruptedException {
    String query = call.rawQuery().isEmpty() ? "" : "?" + call.rawQuery();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.path() + query))
            .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::header);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Waits for the process to end by itself. */
  int exit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the function goes on");
    }
    return process.exitValue();
  }

  /** What the process said on either stream. */
  String said() throws IOException {
    return Files.readString(said);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
