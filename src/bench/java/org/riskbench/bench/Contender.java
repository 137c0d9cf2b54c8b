package org.riskbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A command that does the work once and prints lines {@code figure NAME VALUE} and {@code version
 * TEXT}.
 */
record Contender(String name, String command) {
  /** What one run said. */
  record Outcome(Map<String, Double> figures, String version) {}

  /**
   * Runs it in a process of its own.
   *
   * @throws IllegalStateException if it fails; its own words are on standard error
   */
  Outcome run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", "exec " + command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, Double> figures = new LinkedHashMap<>();
    String version = "";
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] words = line.split(" ", 3);
        if (line.startsWith("figure ")) {
          figures.put(words[1], Double.valueOf(words[2]));
        } else if (line.startsWith("version ")) {
          version = line.substring("version ".length());
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(name + " failed");
    }
    return new Outcome(figures, version);
  }
}
