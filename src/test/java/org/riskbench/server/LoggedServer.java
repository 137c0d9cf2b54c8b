package org.riskbench.server;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.riskbench.ledger.Ledger;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerPlan;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.CellHash;

/** A running server that writes its decisions into a file. */
final class LoggedServer implements AutoCloseable {
  static final Pseudonyms PSEUDONYMS =
      new Pseudonyms(new CellHash("sixteen bytes and more".getBytes(StandardCharsets.UTF_8)));

  private final ExecutorService lent = Executors.newSingleThreadExecutor();
  private final Ledger ledger;
  private final RunningServer running;

  LoggedServer(Path file, SealedModel model) {
    LedgerPlan plan =
        LedgerPlan.at(new LedgerAddress.OfFile(file)).waiting(Duration.ofSeconds(20), 10_000);
    this.ledger = Ledger.open(plan, PSEUDONYMS, Clock.systemUTC(), lent);
    this.running =
        new RunningServer(
            RunningServer.PLAN,
            model,
            new DecisionLog(
                ledger,
                PSEUDONYMS,
                KnownLists.none(),
                true,
                true,
                LedgerRecorder.SightingForm.NONE,
                DecisionLog.USUAL_MATURITY));
  }

  Ledger ledger() {
    return ledger;
  }

  RunningServer running() {
    return running;
  }

  HttpResponse<String> score(String key, String body) {
    return running.send(
        running
            .request("/v1/score")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header("Prefer", "wait=60000") // a busy machine must not change what is tested
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  @Override
  public void close() {
    running.close();
    ledger.close();
    lent.shutdown();
  }
}
