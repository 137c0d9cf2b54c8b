package org.riskbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.riskbench.database.Login;

/**
 * The same contract on a PostgreSQL of the developer's own, whose tables of these names are
 * dropped: {@code -Driskbench.test.postgres=jdbc:postgresql://127.0.0.1/test} with {@code .user}
 * and {@code .password}.
 */
@EnabledIfSystemProperty(named = PostgresLedgerTest.ADDRESS, matches = "jdbc:postgresql:.+")
class PostgresLedgerTest extends LedgerContract {
  static final String ADDRESS = "riskbench.test.postgres";

  private static String property(String name) {
    return System.getProperty(ADDRESS + name, "");
  }

  @BeforeEach
  @Override
  void openIt() {
    drop();
    super.openIt();
  }

  private static void drop() {
    try (Connection connection =
            DriverManager.getConnection(property(""), property(".user"), property(".password"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "drop table if exists ledger, decision, entity, chain, answer, sighting, feedback");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  LedgerAddress address() {
    return LedgerAddress.of(
        property(""),
        new Login(Optional.of(property(".user")), Optional.of(property(".password"))));
  }

  @Test
  void aKeyIsOneServersAloneWhereSeveralShareTheDatabase() {
    AnswerKey key = new AnswerKey("shop", "key-1");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Ledger one = open(thread);
        Ledger other = open(thread)) {
      Claim.Mine mine = (Claim.Mine) one.claim(key, Made.hash("body 1"));
      assertThat(other.claim(key, Made.hash("body 1"))).isInstanceOf(Claim.InFlight.class);
      assertThat(other.claim(key, Made.hash("other"))).isInstanceOf(Claim.OtherBody.class);
      one.giveUp(mine);
      assertThat(other.claim(key, Made.hash("body 1"))).isInstanceOf(Claim.Mine.class);
      other.record(Made.entry(1)).toCompletableFuture().join();
      assertThat(one.claim(key, Made.hash("body 1"))).isInstanceOf(Claim.Stored.class);
    } finally {
      thread.shutdown();
    }
  }

  @Test
  void serversThatStartAtOnceMakeTheTablesOnce() throws Exception {
    drop();
    int servers = 8;
    CyclicBarrier together = new CyclicBarrier(servers);
    ExecutorService threads = Executors.newFixedThreadPool(servers);
    try {
      List<Callable<Boolean>> starts =
          Collections.nCopies(
              servers,
              () -> {
                try (Session session = LedgerDatabase.of(address()).openToWrite()) {
                  together.await();
                  LedgerSchema.prepare(session, Made.PSEUDONYMS.keyId());
                  return true;
                }
              });
      for (Future<Boolean> start : threads.invokeAll(starts)) {
        assertThat(start.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Ledger open(ExecutorService thread) {
    return Ledger.open(
        LedgerPlan.at(address()).waiting(Duration.ofSeconds(20), 100),
        Made.PSEUDONYMS,
        Clock.fixed(Made.NOW, ZoneOffset.UTC),
        thread);
  }
}
