package org.riskbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that is killed while it writes: all it acknowledged is there, and nothing by halves.
 */
class LedgerCrashTest {
  private final ExecutorService lent = Executors.newSingleThreadExecutor();

  /** The program that is killed: says each number once its entry is acknowledged. */
  static final class Victim {
    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      BreakableDatabase database = new BreakableDatabase(folder.resolve("decisions.db"));
      Ledger ledger =
          Ledger.open(
              database,
              plan(folder),
              Made.PSEUDONYMS,
              Clock.systemUTC(),
              Executors.newSingleThreadExecutor());
      database.away = arguments[1].equals("journal");
      for (int i = 1; ; i++) {
        int number = i;
        ledger.record(Made.entry(i)).thenRun(() -> System.out.println(number));
        if (i % 50 == 0) {
          ledger.record(Made.entry(-i)).toCompletableFuture().join();
        }
      }
    }
  }

  private static LedgerPlan plan(Path folder) {
    return LedgerPlan.at(new LedgerAddress.OfFile(folder.resolve("decisions.db")))
        .in(LogMode.AVAILABLE, folder.resolve("decisions.journal"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"database", "journal"})
  void everyAcknowledgedEntryIsThereAndNoHalfOne(String into, @TempDir Path folder)
      throws IOException {
    List<Integer> told = acknowledgedBeforeItIsKilled(into, folder);

    try (Ledger ledger = Ledger.open(plan(folder), Made.PSEUDONYMS, Clock.systemUTC(), lent)) {
      LedgerReader reader = ledger.reader();
      for (int number : told) {
        Optional<LoggedDecision> row = reader.find("key-" + number);
        assertThat(row.flatMap(LoggedDecision::decided)).isEqualTo(Made.entry(number).decided());
      }
      assertThat(told).hasSizeGreaterThanOrEqualTo(499);
      assertThat(reader.verify().isWhole()).isTrue();
      assertThat(ledger.sightings().last()).isGreaterThanOrEqualTo(told.get(told.size() - 1));
    } finally {
      lent.shutdownNow();
    }
  }

  private static List<Integer> acknowledgedBeforeItIsKilled(String into, Path folder)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process victim =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Victim.class.getName(),
                folder.toString(),
                into)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Integer> told = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        if (line.matches("\\d+")) {
          told.add(Integer.parseInt(line));
        }
        if (told.size() == 500) {
          victim.toHandle().destroyForcibly(); // leaves what it said readable
        }
        line = lines.readLine();
      }
    }
    // The last line may be cut: a number of fewer digits that was never told.
    return told.subList(0, told.size() - 1);
  }
}
