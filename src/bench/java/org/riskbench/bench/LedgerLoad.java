package org.riskbench.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Treatment;
import org.riskbench.ledger.AnswerKey;
import org.riskbench.ledger.Asked;
import org.riskbench.ledger.Circumstances;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.DecidedBy;
import org.riskbench.ledger.Entry;
import org.riskbench.ledger.FittedVector;
import org.riskbench.ledger.Grounds;
import org.riskbench.ledger.KeptAnswer;
import org.riskbench.ledger.KeptSighting;
import org.riskbench.ledger.Ledger;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerCounts;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.Pseudonym;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.ledger.Verdict;
import org.riskbench.schema.CellHash;

/**
 * The decision log at a constant rate: how long an entry takes from the moment it was due until it
 * is durable. Each has a vector of 90 numbers, three entities, an answer of 700 bytes and a
 * sighting.
 */
final class LedgerLoad {
  private static final int FEATURES = 60;
  private static final int PAST = 30;
  private static final int WARM_SECONDS = 3;

  private LedgerLoad() {}

  /** Arguments: folder (for a new file), entries a second, seconds. */
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile(Path.of(args[0]), "ledger-", ".db");
    int rate = Integer.parseInt(args[1]);
    int seconds = Integer.parseInt(args[2]);
    ExecutorService lent = Executors.newSingleThreadExecutor();
    Pseudonyms key =
        new Pseudonyms(new CellHash("a key for measuring only".getBytes(StandardCharsets.UTF_8)));
    LedgerPlan plan =
        LedgerPlan.at(new LedgerAddress.OfFile(file)).waiting(Duration.ofSeconds(30), 100_000);
    Files.delete(file);
    ScheduledExecutorService reminder = Executors.newSingleThreadScheduledExecutor();
    try (Ledger ledger = Ledger.open(plan, key, Clock.systemUTC(), lent)) {
      var unused =
          reminder.scheduleWithFixedDelay(ledger::tend, 1, 5, TimeUnit.SECONDS); // as a server does
      ledger.whenGrown(() -> reminder.execute(ledger::settle));
      offer(ledger, rate, WARM_SECONDS, 0);
      LedgerCounts before = ledger.counts();
      long[] took = offer(ledger, rate, seconds, rate * WARM_SECONDS);
      tell(took, before, ledger.counts(), seconds);
    } finally {
      lent.shutdown();
      reminder.shutdownNow();
      Measured.figure("bytes_per_entry", (double) Files.size(file) / (rate * (seconds + 3)));
      for (String end : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
      }
    }
  }

  /** Gives entries at their moments; a late one is measured from when it was due. */
  private static long[] offer(Ledger ledger, int rate, int seconds, int first) {
    int count = rate * seconds;
    AtomicLongArray took = new AtomicLongArray(count);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + (long) (i * 1e9 / rate);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(Math.max(1_000, due - System.nanoTime()));
      }
      int number = i;
      ledger
          .record(entry(first + i))
          .whenComplete(
              (done, failure) ->
                  took.set(number, failure == null ? System.nanoTime() - due : Long.MAX_VALUE));
    }
    while (ledger.counts().waiting() > 0) {
      LockSupport.parkNanos(1_000_000);
    }
    long[] all = new long[count];
    Arrays.setAll(all, took::get);
    Arrays.sort(all);
    return all;
  }

  private static void tell(long[] took, LedgerCounts before, LedgerCounts after, int seconds) {
    Measured.figure("p50_ms", took[took.length / 2] / 1e6);
    Measured.figure("p99_ms", took[took.length * 99 / 100] / 1e6);
    Measured.figure("p999_ms", took[(int) (took.length * 0.999)] / 1e6);
    Measured.figure("commits_per_s", (after.commits() - before.commits()) / (double) seconds);
    Measured.figure("refused_n", (double) after.refused());
  }

  private static Entry entry(int number) {
    String id = "0198f3c2-7f1e-7000-8000-" + String.format("%012d", number);
    double[] features = new double[FEATURES];
    double[] past = new double[PAST];
    Arrays.setAll(features, i -> (number * 31L + i) % 97 / 7.0);
    Arrays.setAll(past, i -> (number + i) % 5);
    Instant now = Instant.now();
    String hash = "%064x".formatted(number % 10_000);
    Decided decided =
        new Decided(
            new Asked(id, "shop", now, Optional.of(now), 3_000),
            new DecidedBy("cards:3", "ab".repeat(32), 2, ""),
            new Verdict(
                OptionalDouble.of(0.01),
                OptionalInt.of(number % 1001),
                Decision.APPROVE,
                "approve",
                Treatment.NONE,
                OptionalDouble.of(42.5)),
            Circumstances.normal(true),
            new Grounds(List.of(), List.of(), List.of("VELOCITY_IP_24H"), List.of()),
            List.of(
                new Pseudonym("email", hash),
                new Pseudonym("ip_address", hash),
                new Pseudonym("device_id", hash)),
            List.of(),
            new FittedVector(features, past),
            Optional.empty());
    return Entry.of(
        Optional.of(decided),
        Optional.of(
            new KeptAnswer(
                new AnswerKey("shop", id),
                new byte[32],
                200,
                "application/json",
                new byte[700],
                now.plusSeconds(90_000))),
        Optional.of(new KeptSighting(number + 1L, "plan", new byte[80])));
  }
}
