package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.ledger.Feedback;
import org.riskbench.ledger.FeedbackKind;
import org.riskbench.ledger.Outcome;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.MaturedGoods;

/** What the monitor is told of good records. */
class LiveGoodsTest {
  private static final SealedModel MODEL = SampleModels.version(1, 100, 600);
  private static final Duration MATURITY = Duration.ofDays(30);

  private final Path folder;
  private Instant now = Instant.now();

  LiveGoodsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private LiveGoods goods(LoggedServer server) {
    Clock moving =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    return new LiveGoods(server.ledger().reader(), MATURITY, moving);
  }

  private static void score(LoggedServer server, String id, double amount) {
    server.score(id, "{\"amount\":" + amount + ",\"phone_match\":false}");
  }

  private static void tell(LoggedServer server, String id, Outcome outcome, FeedbackKind kind) {
    Feedback event = Feedback.of(id, outcome, kind, Instant.now());
    server.ledger().tell(event, "test").toCompletableFuture().join();
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  @Test
  void onlyMaturedRecordsCountAndTheDeclinedOnesDoNot() {
    try (LoggedServer server = new LoggedServer(folder.resolve("log.db"), MODEL)) {
      score(server, "low", 1);
      score(server, "high", 120);
      score(server, "judged", 120);
      score(server, "bad", 120);
      score(server, "declined", 900);
      tell(server, "judged", Outcome.FRAUD, FeedbackKind.REVIEWER);
      tell(server, "bad", Outcome.FRAUD, FeedbackKind.CHARGEBACK);
      LiveGoods goods = goods(server);

      goods.refresh(MODEL);
      assertThat(goods.of(MODEL.id())).hasValue(new MaturedGoods.Goods(0, 0));

      later(MATURITY.plusHours(1));
      goods.refresh(MODEL);
      assertThat(goods.of(MODEL.id())).hasValue(new MaturedGoods.Goods(2, 1));
    }
  }

  @Test
  void theLogIsAskedNowAndThenAndNotByWhoWantsToKnow() {
    try (LoggedServer server = new LoggedServer(folder.resolve("log.db"), MODEL)) {
      LiveGoods goods = goods(server);
      assertThat(goods.of(MODEL.id())).isEmpty();
      score(server, "one", 1);
      later(MATURITY.plusHours(1));
      goods.refresh(MODEL);
      score(server, "two", 1);

      goods.refresh(MODEL);
      assertThat(goods.of(MODEL.id())).hasValue(new MaturedGoods.Goods(1, 0));

      later(Duration.ofMinutes(6));
      goods.refresh(MODEL);
      assertThat(goods.of(MODEL.id())).hasValue(new MaturedGoods.Goods(2, 0));
      assertThat(goods.of(SampleModels.version(2).id())).as("another model").isEmpty();
    }
  }
}
