package org.riskbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Servers side by side: all are up at once, and each is asked in turn, round after round. CPU is
 * that of a server's whole process tree; the generator runs on the same cores.
 */
final class ServeTable {
  /** Until the compiler is done: it would be counted as work on requests. */
  private static final double WARM_SECONDS = 12;

  /** What is sent, and how. */
  private record Load(
      String title, String path, String type, byte[] body, int connections, int rows) {
    byte[] request() {
      return HttpWire.post(path, type, body);
    }
  }

  private record Figures(double cpuMicros, double perSecond, double p50, double p99) {}

  private final List<ServerProcess> servers;
  private final List<Load> loads;
  private final Map<String, List<Figures>> measured = new LinkedHashMap<>();

  private ServeTable(List<ServerProcess> servers, List<Load> loads) {
    this.servers = servers;
    this.loads = loads;
  }

  /**
   * Arguments: {@code one} or {@code batch}, rounds, seconds a measurement, the command to print,
   * the records' table, a folder for logs. Contenders on standard input, {@code name|command}, a
   * line each.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path table = Path.of(args[4]);
    List<Load> loads = args[0].equals("one") ? single(table) : batch(table);
    byte[] ready = loads.get(0).request();
    List<ServerProcess> servers = new ArrayList<>();
    try {
      for (String line : contenders()) {
        String[] parts = line.split("\\|", 2);
        System.err.println("bench: starting " + parts[0]);
        Path log = Path.of(args[5], "serve-" + servers.size() + ".log");
        servers.add(ServerProcess.start(parts[0], parts[1], ready, log));
      }
      ServeTable bench = new ServeTable(servers, loads);
      bench.warm();
      int rounds = Integer.parseInt(args[1]);
      for (int round = 1; round <= rounds; round++) {
        System.err.println("bench: round " + round + " of " + rounds);
        bench.round(Double.parseDouble(args[2]));
      }
      System.out.println(
          "`" + args[3] + "`, medians of " + rounds + " rounds. " + Machine.sentence() + "\n");
      bench.print();
    } finally {
      servers.forEach(ServerProcess::close);
    }
  }

  private static List<String> contenders() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .toList();
  }

  private static List<Load> single(Path table) throws IOException {
    byte[] record = JsonRecords.of(table, 1).get(0).getBytes(StandardCharsets.UTF_8);
    return List.of(
        new Load("8 connections", "/v1/score", "application/json", record, 8, 1),
        new Load("64 connections", "/v1/score", "application/json", record, 64, 1));
  }

  private static List<Load> batch(Path table) throws IOException {
    int rows = 1_000;
    List<String> records = JsonRecords.of(table, rows);
    List<String> lines = Files.readAllLines(table).subList(0, rows + 1);
    return List.of(
        new Load(
            "JSON",
            "/v1/score/batch?reasons=0",
            "application/json",
            ("[" + String.join(",", records) + "]").getBytes(StandardCharsets.UTF_8),
            2,
            rows),
        new Load(
            "NDJSON",
            "/v1/score/batch?reasons=0",
            "application/x-ndjson",
            String.join("\n", records).getBytes(StandardCharsets.UTF_8),
            2,
            rows),
        new Load(
            "CSV",
            "/v1/score/batch?reasons=0",
            "text/csv",
            String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
            2,
            rows));
  }

  private void warm() throws IOException, InterruptedException {
    for (ServerProcess server : servers) {
      for (Load load : loads) {
        if (understands(server, load)) {
          new HttpLoad(server.port(), load.request(), load.connections()).closed(WARM_SECONDS);
        }
      }
    }
  }

  /** Peers need not know every way to send a batch; some hang up before they have read it all. */
  private static boolean understands(ServerProcess server, Load load) {
    try (HttpWire wire = new HttpWire(server.port())) {
      return wire.ask(load.request()) == 200;
    } catch (IOException e) {
      System.err.println("bench: " + server.name() + " takes no " + load.title() + ": " + e);
      return false;
    }
  }

  private void round(double seconds) throws IOException, InterruptedException {
    for (Load load : loads) {
      for (ServerProcess server : servers) {
        if (understands(server, load)) {
          double cpu = server.cpuSeconds();
          HttpLoad.Outcome outcome =
              new HttpLoad(server.port(), load.request(), load.connections()).closed(seconds);
          double used = server.cpuSeconds() - cpu;
          if (outcome.failed() > 0) {
            throw new IOException(
                server.name() + ": " + outcome.failed() + " answers were not 200");
          }
          double records = (double) outcome.answered() * load.rows();
          measured
              .computeIfAbsent(key(server, load), each -> new ArrayList<>())
              .add(
                  new Figures(
                      used * 1e6 / records,
                      outcome.perSecond() * load.rows(),
                      outcome.millis(50),
                      outcome.millis(99)));
        }
      }
    }
  }

  private static String key(ServerProcess server, Load load) {
    return server.name() + "|" + load.title();
  }

  private void print() {
    StringBuilder head = new StringBuilder("| server | MB |");
    StringBuilder rule = new StringBuilder("|---|---|");
    for (Load load : loads) {
      head.append(
          " %s: CPU us | ours / its | %s a second | p50 ms | p99 ms |"
              .formatted(load.title(), load.rows() == 1 ? "requests" : "records"));
      rule.append("---|---|---|---|---|");
    }
    System.out.println(head);
    System.out.println(rule);
    for (ServerProcess server : servers) {
      StringBuilder row = new StringBuilder("| " + server.name() + " |");
      row.append(String.format(Locale.ROOT, " %.0f |", server.memoryMegabytes()));
      for (Load load : loads) {
        row.append(cells(server, load));
      }
      System.out.println(row);
    }
  }

  private String cells(ServerProcess server, Load load) {
    if (!measured.containsKey(key(server, load))) {
      return " - | - | - | - | - |";
    }
    double own = median(server, load, Figures::cpuMicros);
    double ours = median(servers.get(0), load, Figures::cpuMicros);
    return String.format(
        Locale.ROOT,
        " %.2f | %s | %,.0f | %.2f | %.2f |",
        own,
        server == servers.get(0) ? "-" : String.format(Locale.ROOT, "%.3f", ours / own),
        median(server, load, Figures::perSecond),
        median(server, load, Figures::p50),
        median(server, load, Figures::p99));
  }

  private double median(ServerProcess server, Load load, ToDoubleFunction<Figures> of) {
    return Median.of(
        measured.get(key(server, load)).stream().map(each -> of.applyAsDouble(each)).toList());
  }
}
