package installer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Uses a fresh image as people will, while Java writes down which classes that took. Paths are told
 * relative to the image: those of the machine that builds don't get into the cache, and it fits
 * wherever the image lies later.
 */
final class Rehearsal {
  private static final int MOST_MINUTES = 15;
  private static final Pattern ADDRESS = Pattern.compile("\"address\"\\s*:\\s*\"([^\"]+)\"");

  private final Options options;
  private final Machine machine;
  private final Path image;

  Rehearsal(Options options, Machine machine, Path image) {
    this.options = options;
    this.machine = machine;
    this.image = image;
  }

  /** Plays what a cache is for, and returns the cache. */
  Path play(Cache cache) throws IOException {
    System.out.printf("rehearsing: %s%n", cache.file());
    Path made = options.work().resolve(cache.file());
    Files.deleteIfExists(made);
    Path home = Tools.fresh(options.work().resolve("home"));
    String model = options.root().resolve("models/identity-sample.v1.riskmodel").toString();
    switch (cache) {
      case PROGRAM -> {
        finish(program(home, List.of(), List.of("models", "import", model)).inheritIO().start());
        window(made, home);
      }
      case COMMANDS -> finish(recorded(made, home, List.of("parity", model)).inheritIO().start());
    }
    if (!Files.exists(made)) {
      throw new IllegalStateException("the rehearsal left no " + cache.file());
    }
    return made;
  }

  /**
   * The sample, training, a published model that answers, and a screen with figures in it; the
   * window closes by itself. Commands share its classes: a server from the terminal is this one.
   */
  private void window(Path made, Path home) throws IOException {
    ProcessBuilder window = recorded(made, home, List.of());
    window.environment().put("RISKBENCH_SCREENSHOT", home.resolve("window.png").toString());
    window.environment().put("RISKBENCH_SCREENSHOT_SCREEN", "compare");
    window.environment().put("RISKBENCH_SCREENSHOT_PUBLISHED", "yes");
    Process process = window.inheritIO().start();
    call(
        address(process, home.resolve("models/audit.ndjson")),
        "/ready",
        "/v1/model",
        "/openapi.json");
    finish(process);
  }

  private static String address(Process process, Path audit) throws IOException {
    while (process.isAlive()) {
      Matcher address = ADDRESS.matcher(Files.readString(audit));
      if (address.find()) {
        return address.group(1);
      }
      pause(process);
    }
    throw new IllegalStateException(
        "the window published nothing: see " + audit.resolveSibling("../logs").normalize());
  }

  private static void pause(Process process) {
    try {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void call(String address, String... paths) throws IOException {
    HttpClient client = HttpClient.newHttpClient();
    try {
      for (String path : paths) {
        client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
      HttpRequest score =
          HttpRequest.newBuilder(URI.create(address + "/v1/score"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"amount\":420}"))
              .build();
      client.send(score, HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * The program, while Java writes down what becomes the cache: classes, but not how often each
   * method was called. A rehearsal of minutes calls so many that the compiler would be busy with
   * them in a start of seconds.
   */
  private ProcessBuilder recorded(Path made, Path home, List<String> arguments)
      throws IOException {
    List<String> java =
        List.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTRecordTraining",
            "-XX:AOTCacheOutput=" + made);
    return program(home, java, arguments);
  }

  /** The program as its starter starts it, but for paths and the cache. */
  private ProcessBuilder program(Path home, List<String> java, List<String> arguments)
      throws IOException {
    String app = machine.app();
    List<String> words = new ArrayList<>();
    words.add(image.resolve(machine.runtime()).resolve(machine.java()).toString());
    options.java().forEach(option -> words.add(option.replace("$APPDIR", app)));
    words.addAll(java);
    words.add("-cp");
    // The command's starter on Windows has no room for a list of jars.
    boolean all = machine.is(Machine.System.WINDOWS) && !arguments.isEmpty();
    words.add(all ? app + "\\*" : Configuration.of(image.resolve(app)).classPath(app));
    words.add(options.text("main"));
    words.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(words).directory(image.toFile());
    builder.environment().put("RISKBENCH_HOME", home.toString());
    builder.environment().remove("RISKBENCH_READY");
    return builder;
  }

  private static void finish(Process process) {
    try {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("the rehearsal does not come to an end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
