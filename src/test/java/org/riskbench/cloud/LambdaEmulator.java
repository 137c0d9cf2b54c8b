package org.riskbench.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The other end of a Lambda runtime: hands out events and takes the answers, as the runtime API of
 * AWS (2018-06-01) has it, on this machine alone.
 */
public final class LambdaEmulator implements AutoCloseable {
  /** What a runtime says: an answer, or that the function failed. */
  public record Answer(boolean isError, byte[] body, long nanos) {}

  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final int LONGEST_SECONDS = 60;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<byte[]> events = new ArrayBlockingQueue<>(1);
  private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(1);
  private final AtomicInteger number = new AtomicInteger();

  private LambdaEmulator(HttpServer server) {
    this.server = server;
  }

  /** Starts one on a free port. */
  public static LambdaEmulator start() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LambdaEmulator emulator = new LambdaEmulator(server);
    server.createContext(RUNTIME, emulator::handle);
    server.setExecutor(emulator.threads);
    server.start();
    return emulator;
  }

  /** What AWS_LAMBDA_RUNTIME_API says. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Hands an event to the runtime, which may still be starting, and waits for its answer. */
  public Answer invoke(byte[] event) throws InterruptedException {
    if (!events.offer(event, LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the runtime takes no event");
    }
    return answer();
  }

  /** Waits for what the runtime says, asked or not. */
  public Answer answer() throws InterruptedException {
    Answer answer = answers.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new IllegalStateException("the runtime says nothing");
    }
    return answer;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(RUNTIME.length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    try {
      if (path.equals("invocation/next")) {
        next(exchange);
        return;
      }
      answers.put(new Answer(path.endsWith("error"), body, System.nanoTime()));
      send(exchange, 202, "{\"status\":\"OK\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      exchange.close(); // closing: the runtime is told nothing more
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] event = events.take();
    exchange
        .getResponseHeaders()
        .set("Lambda-Runtime-Aws-Request-Id", "request-" + number.incrementAndGet());
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(System.currentTimeMillis() + LONGEST_SECONDS * 1000));
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:eu-central-1:123456789012:function:riskbench");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    send(exchange, 200, event);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
