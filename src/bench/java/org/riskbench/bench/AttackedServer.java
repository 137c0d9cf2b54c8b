package org.riskbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program, publishing a model in a process of its own. */
final class AttackedServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("\"address\":\"([^\"]+)\"");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private final Process process;
  private final URI address;

  /**
   * Starts it and waits until it is ready.
   *
   * @param command of the program and its options
   */
  AttackedServer(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Matcher matcher = ADDRESS.matcher(String.valueOf(out.readLine()));
    if (!matcher.find()) {
      throw new IOException("the server did not start");
    }
    address = URI.create(matcher.group(1));
  }

  URI address() {
    return address;
  }

  /** What lives on the heap after a full collection, in MB. */
  long heap() throws IOException, InterruptedException {
    ask("GC.run");
    Matcher matcher = USED.matcher(ask("GC.heap_info"));
    return matcher.find() ? Long.parseLong(matcher.group(1)) >> 10 : -1;
  }

  private String ask(String what) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                what)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    tool.waitFor();
    return said;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
