package org.riskbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the journeys of this test run took, in {@code target/journeys.json}, one a line. */
final class JourneyLog {
  private static final Path FILE = Path.of("target", "journeys.json");
  private static final Map<Integer, String> LINES = new ConcurrentSkipListMap<>();

  private JourneyLog() {}

  static void add(int journey, Hand.Count took, Duration time, Pause longest) throws IOException {
    LINES.put(
        journey,
        String.format(
            Locale.ROOT,
            "{\"journey\":%d,\"clicks\":%d,\"keys\":%d,\"entries\":%d,\"seconds\":%.1f,"
                + "\"longest_cpu_ms\":%d,\"longest_wall_ms\":%d,\"at\":\"%s\"}",
            journey,
            took.clicks(),
            took.keys(),
            took.entries(),
            time.toMillis() / 1e3,
            longest.cpu().toMillis(),
            longest.wall().toMillis(),
            longest.culprit()));
    Files.createDirectories(FILE.toAbsolutePath().getParent());
    Files.writeString(FILE, "[" + String.join(",\n", LINES.values()) + "]\n");
  }
}
