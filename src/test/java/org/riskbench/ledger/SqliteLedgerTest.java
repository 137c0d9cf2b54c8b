package org.riskbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteLedgerTest extends LedgerContract {
  @TempDir Path folder;

  @Override
  LedgerAddress address() {
    return new LedgerAddress.OfFile(folder.resolve("decisions.db"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update decision set decision = 'APPROVE' where seq = 7 | 7 | CHANGED",
        "update decision set score = 1 where seq = 7 | 7 | CHANGED",
        "update decision set core = zeroblob(400) where seq = 7 | 7 | CHANGED",
        "update decision set core = null where seq = 7 | 7 | CHANGED",
        "delete from decision where seq = 7 | 8 | OUT_OF_PLACE",
        "delete from decision where seq > 8 | 10 | CUT_OFF",
        "update decision set chain = zeroblob(32) where seq = 7 | 7 | OUT_OF_PLACE",
      })
  void aRowThatSomebodyChangedIsTold(String tampering, long row, ChainReport.Fault fault)
      throws SQLException {
    Path file = folder.resolve("other.db");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Ledger ledger =
        Ledger.open(
            LedgerPlan.at(new LedgerAddress.OfFile(file)),
            Made.PSEUDONYMS,
            Clock.systemUTC(),
            thread)) {
      for (int i = 1; i <= 10; i++) {
        ledger.record(Made.entry(i)).toCompletableFuture().join();
      }
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(tampering);
      }
      assertThat(ledger.reader().verify().breaks()).contains(new ChainReport.Break(row, fault));
    } finally {
      thread.shutdown();
    }
  }

  @Test
  void whoeverIsToldThatMuchWasWrittenCanPutItIntoTheFileBesideTheWriter() throws Exception {
    Path file = folder.resolve("grown.db");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    AtomicInteger told = new AtomicInteger();
    LedgerPlan plan = LedgerPlan.at(new LedgerAddress.OfFile(file));
    try (Ledger ledger = Ledger.open(plan, Made.PSEUDONYMS, Clock.systemUTC(), thread)) {
      ledger.whenGrown(told::incrementAndGet);
      int written = 0;
      while (told.get() == 0 && written < 1_000) {
        written++;
        ledger.record(Made.entry(written)).toCompletableFuture().join();
      }
      assertThat(told).hasValue(1);

      ledger.settle();

      // The file alone, without the log beside it that a crash would be mended from.
      Path alone = Files.copy(file, folder.resolve("alone.db"));
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + alone);
          Statement statement = connection.createStatement();
          ResultSet count = statement.executeQuery("select count(*) from decision")) {
        assertThat(count.getInt(1)).isGreaterThanOrEqualTo(written - 1);
      }
    } finally {
      thread.shutdown();
    }
  }

  @Test
  void aLedgerOfTheFirstVersionIsBroughtUpToDateWithAllThatIsInIt() throws Exception {
    Path file = folder.resolve("old.db");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    LedgerPlan plan = LedgerPlan.at(new LedgerAddress.OfFile(file));
    Feedback event = Feedback.of("key-1", Outcome.FRAUD, FeedbackKind.CHARGEBACK, Made.NOW);
    try {
      try (Ledger ledger = Ledger.open(plan, Made.PSEUDONYMS, Clock.systemUTC(), thread)) {
        ledger.record(Made.entry(1)).toCompletableFuture().join();
        ledger.tell(event, "bank").toCompletableFuture().join();
      }
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("drop index feedback_pending");
        statement.executeUpdate("alter table feedback drop column pending");
        statement.executeUpdate("update ledger set value = '1' where name = 'version'");
      }
      try (Ledger ledger = Ledger.open(plan, Made.PSEUDONYMS, Clock.systemUTC(), thread)) {
        assertThat(ledger.tell(event, "bank").toCompletableFuture().join()).isFalse();
        assertThat(ledger.outcomes().next(10)).isEmpty();
        ledger.record(Made.entry(2)).toCompletableFuture().join();
        Feedback next = Feedback.of("key-2", Outcome.GOOD, FeedbackKind.CUSTOMER, Made.NOW);
        assertThat(ledger.tell(next, "bank").toCompletableFuture().join()).isTrue();
        assertThat(ledger.outcomes().next(10).size()).isEqualTo(1);
        assertThat(ledger.reader().verify().isWhole()).isTrue();
      }
    } finally {
      thread.shutdown();
    }
  }

  @Test
  void theFileIsForItsOwnersEyesAlone() throws Exception {
    Path file = folder.resolve("decisions.db");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatIsErasedIsOverwrittenInTheFile() throws Exception {
    Path file = folder.resolve("third.db");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Ledger ledger =
        Ledger.open(
            LedgerPlan.at(new LedgerAddress.OfFile(file)),
            Made.PSEUDONYMS,
            Clock.systemUTC(),
            thread)) {
      ledger.record(Made.entry(1)).toCompletableFuture().join();
      ledger.record(Made.entry(2)).toCompletableFuture().join();
      ledger.erase("p1@x.org");
    } finally {
      thread.shutdown();
    }
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains("key-2").doesNotContain("key-1");
  }
}
