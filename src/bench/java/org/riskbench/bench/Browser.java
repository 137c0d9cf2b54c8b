package org.riskbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One page of a Chromium without a window, steered by its own protocol. */
final class Browser implements AutoCloseable, WebSocket.Listener {
  private static final String LISTENING = "DevTools listening on ws://";
  private static final long SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Map<String, Object>>> asked =
      new ConcurrentHashMap<>();
  private final List<String> requested = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();

  private Browser(Process process, String host) throws Exception {
    this.process = process;
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest fresh =
        HttpRequest.newBuilder(URI.create("http://" + host + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    Map<String, Object> page =
        JSON.std.mapFrom(client.send(fresh, HttpResponse.BodyHandlers.ofString()).body());
    this.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create((String) page.get("webSocketDebuggerUrl")), this)
            .get(SECONDS, TimeUnit.SECONDS);
    ask("Network.enable", Map.of());
    ask("Page.enable", Map.of());
  }

  /** Starts one with a profile of its own in a folder. */
  static Browser start(String program, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                program,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      int at = line.indexOf(LISTENING);
      if (at >= 0) {
        String address = line.substring(at + LISTENING.length());
        return new Browser(process, address.substring(0, address.indexOf('/')));
      }
    }
    throw new IOException("the browser did not start");
  }

  void open(String address) throws Exception {
    ask("Page.navigate", Map.of("url", address));
  }

  /** What an expression of the page comes to, as text. */
  String value(String expression) throws Exception {
    Map<String, Object> told =
        ask("Runtime.evaluate", Map.of("expression", "String(" + expression + ")"));
    Map<?, ?> result = (Map<?, ?>) told.get("result");
    return String.valueOf(result.get("value"));
  }

  /** Waits until an expression of the page is true. */
  void until(String expression) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!value("!!(" + expression + ")").equals("true")) {
      if (System.nanoTime() > end) {
        throw new IOException("the page never came to: " + expression);
      }
      Thread.sleep(100);
    }
  }

  /** Every address that the page asked for. */
  List<String> requested() {
    return requested;
  }

  private Map<String, Object> ask(String method, Map<String, Object> parameters) throws Exception {
    int id = calls.incrementAndGet();
    CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
    asked.put(id, answer);
    String text = JSON.std.asString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(text, true).get(SECONDS, TimeUnit.SECONDS);
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      hear(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  private void hear(String message) {
    try {
      Map<String, Object> told = JSON.std.mapFrom(message);
      if (told.get("id") instanceof Integer id) {
        CompletableFuture<Map<String, Object>> answer = asked.remove(id);
        answer.complete(told.get("result") instanceof Map<?, ?> map ? cast(map) : Map.of());
      } else if ("Network.requestWillBeSent".equals(told.get("method"))) {
        Map<?, ?> parameters = (Map<?, ?>) told.get("params");
        requested.add(String.valueOf(((Map<?, ?>) parameters.get("request")).get("url")));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked") // objects of JSON have texts as names
  private static Map<String, Object> cast(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
