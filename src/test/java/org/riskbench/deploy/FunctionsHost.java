package org.riskbench.deploy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * As much of the host of Azure Functions as is documented of custom handlers: starts what host.json
 * names with a port in its environment, takes any answer for a sign that it is ready, lets calls
 * through that a function.json has a route for, and forwards them with a few headers of its own.
 */
final class FunctionsHost implements AutoCloseable {
  private static final Duration READY = Duration.ofSeconds(60);

  private final Path app;
  private final int port;
  private final List<Route> routes = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path said;
  private Process handler;

  private record Route(Pattern path, List<Object> methods) {}

  /**
   * A host that has started its handler.
   *
   * @param app the folder of host.json
   * @param java stands for the Java that the package brings along
   * @param settings of the app, told to the handler
   */
  FunctionsHost(Path app, Path java, Map<String, String> settings, Path said) throws IOException {
    this.app = app;
    this.said = said;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    try (Stream<Path> inside = Files.list(app)) {
      for (Path each : inside.map(folder -> folder.resolve("function.json")).toList()) {
        if (Files.exists(each)) {
          routes.add(route(JSON.std.mapFrom(Files.readString(each))));
        }
      }
    }
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("FUNCTIONS_CUSTOMHANDLER_PORT", Integer.toString(port));
    this.handler = started(java, environment);
  }

  @SuppressWarnings("unchecked")
  private static Route route(Map<String, Object> function) {
    List<Map<String, Object>> bindings = (List<Map<String, Object>>) function.get("bindings");
    Map<String, Object> trigger = bindings.get(0);
    String path = String.valueOf(trigger.get("route")).replace(".", "\\.").replace("{*path}", ".+");
    return new Route(Pattern.compile("/" + path), (List<Object>) trigger.get("methods"));
  }

  @SuppressWarnings("unchecked")
  private Process started(Path java, Map<String, String> environment) throws IOException {
    Map<String, Object> host = JSON.std.mapFrom(Files.readString(app.resolve("host.json")));
    Map<String, Object> custom = (Map<String, Object>) host.get("customHandler");
    Map<String, Object> description = (Map<String, Object>) custom.get("description");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    ((List<Object>) description.get("arguments")).forEach(each -> command.add(each.toString()));
    ProcessBuilder plan =
        new ProcessBuilder(command)
            .directory(app.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    plan.environment().clear();
    plan.environment().putAll(environment);
    return plan.start();
  }

  /** Whether the handler came to answer; no if it ended instead. */
  boolean isReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + READY.toNanos();
    while (handler.isAlive() && System.nanoTime() < end) {
      try {
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(),
            HttpResponse.BodyHandlers.discarding());
        return true;
      } catch (java.net.ConnectException e) {
        handler.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    return false;
  }

  /** Forwards a call; nothing where the host itself has no route for it. */
  Optional<HttpResponse<String>> call(String method, String target, String body)
      throws IOException, InterruptedException {
    String path = URI.create(target).getPath();
    boolean isRouted =
        routes.stream()
            .anyMatch(
                route ->
                    route.path().matcher(path).matches()
                        && route.methods().contains(method.toLowerCase(Locale.ROOT)));
    if (!isRouted) {
      return Optional.empty();
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("X-Azure-Functions-HostVersion", "4.1041.200.0")
            .header("X-Azure-Functions-InvocationId", "2f6b1f2e-6a5e-4d0b-9d0a-4f1d5f0a7c11")
            .header("User-Agent", "Azure-Functions-Host/4.1041.200.0")
            .header("X-Forwarded-For", "203.0.113.9:50000")
            .header("X-Original-Host", "risk-app.azurewebsites.net")
            .build();
    return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  /** Waits for the handler to end by itself. */
  int exit() throws InterruptedException {
    if (!handler.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the handler goes on");
    }
    return handler.exitValue();
  }

  /** What the handler said on either stream. */
  String said() throws IOException {
    return Files.readString(said);
  }

  /** Ends the handler as the host does. */
  @Override
  public void close() throws InterruptedException {
    handler.destroy();
    if (!handler.waitFor(20, TimeUnit.SECONDS)) {
      handler.destroyForcibly();
    }
  }
}
