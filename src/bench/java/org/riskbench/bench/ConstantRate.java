package org.riskbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A server at a constant rate: requests are due at set moments, and one that had to wait counts
 * from the moment it was due. Servers one after the other, each alone.
 */
final class ConstantRate {
  private static final int CONNECTIONS = 8;
  private static final double WARM_SECONDS = 15;

  private ConstantRate() {}

  /**
   * Arguments: requests a second, seconds, rounds, the command to print, the records' table, a
   * folder for logs. Contenders on standard input, {@code name|command}, a line each.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    double rate = Double.parseDouble(args[0]);
    double seconds = Double.parseDouble(args[1]);
    String body = JsonRecords.of(Path.of(args[4]), 1).get(0);
    byte[] request =
        HttpWire.post("/v1/score", "application/json", body.getBytes(StandardCharsets.UTF_8));
    System.out.println(
        "`%s`, %.0f requests a second for %.0f s. %s%n"
            .formatted(args[3], rate, seconds, Machine.sentence()));
    System.out.println(
        "| server | ready s | p50 ms | p99 ms | p99.9 ms | worst ms | not 200 | MB before | MB after |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    int server = 0;
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split("\\|", 2);
      for (int round = 0; round < Integer.parseInt(args[2]); round++) {
        System.err.println("bench: " + parts[0]);
        measure(parts, request, rate, seconds, Path.of(args[5], "rate-" + server + ".log"));
      }
      server++;
    }
  }

  private static void measure(String[] parts, byte[] request, double rate, double seconds, Path log)
      throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(parts[0], parts[1], request, log)) {
      HttpLoad load = new HttpLoad(server.port(), request, CONNECTIONS);
      load.constant(rate, WARM_SECONDS);
      double before = server.memoryMegabytes();
      HttpLoad.Outcome outcome = load.constant(rate, seconds);
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f | %.2f | %.1f | %d | %.0f | %.0f |",
              server.name(),
              server.secondsToReady(),
              outcome.millis(50),
              outcome.millis(99),
              outcome.millis(99.9),
              outcome.millis(100),
              outcome.failed(),
              before,
              server.memoryMegabytes()));
    }
  }
}
