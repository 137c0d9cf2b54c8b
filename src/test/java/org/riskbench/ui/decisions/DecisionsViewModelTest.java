package org.riskbench.ui.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.ledger.Feedback;
import org.riskbench.ledger.FeedbackKind;
import org.riskbench.ledger.Outcome;
import org.riskbench.ledger.PerformanceReport;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.server.DecisionKeeping;
import org.riskbench.server.DeskLogs;
import org.riskbench.server.OpenLog;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class DecisionsViewModelTest {
  @TempDir private Path folder;
  private final Session session = TrainedDesk.untrained();
  private final List<String> copied = new ArrayList<>();

  private Path log() {
    return folder.resolve("decisions.db");
  }

  private ModelRegistry registry() {
    return new ModelRegistry(folder.resolve("models"));
  }

  private DecisionsViewModel view() {
    return new DecisionsViewModel(
        session,
        Messages.bundled(),
        new InlineJobRunner(),
        () -> DeskLogs.reader(log()),
        registry(),
        new Toasts(),
        copied::add);
  }

  /** Publishes a model and asks it so often. */
  private void decide(int records) throws IOException, InterruptedException {
    SealedModel model = registry().save("first", TrainedDesk.best().draft(Policy.initial()));
    try (ScoringServer server = new ScoringServer();
        DecisionKeeping keeping = DeskLogs.of(server, log())) {
      keeping.open();
      URI address = server.start(ServerPlan.defaults().onPort(0), model).address();
      for (int i = 1; i <= records; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(address.resolve("/v1/score"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "order-" + i)
                .POST(HttpRequest.BodyPublishers.ofString("{\"signal\": " + i % 7 + "}"))
                .timeout(Duration.ofSeconds(60))
                .build();
        assertThat(
                HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode())
            .isEqualTo(200);
      }
      server.stop();
    }
  }

  private void tell(String requestId, Outcome outcome, FeedbackKind kind) {
    try (OpenLog open = DeskLogs.open(log())) {
      open.ledger()
          .tell(Feedback.of(requestId, outcome, kind, Instant.now().minusSeconds(1)), "local")
          .toCompletableFuture()
          .join();
    }
  }

  @Test
  void whereNothingWasEverDecidedItIsSaidHowToBegin() {
    DecisionsViewModel view = view();
    view.look();

    assertThat(view.isEmpty()).isTrue();
    assertThat(view.getNotice()).isEmpty();
    view.showServer();
    assertThat(session.whereabouts().isShown(PublishView.SERVER)).isTrue();
  }

  @Test
  void theNewestDecisionsComeFirstAndTheOthersPageByPage() throws Exception {
    decide(DecisionsViewModel.PAGE + 2);
    DecisionsViewModel view = view();
    view.look();

    assertThat(view.isEmpty()).isFalse();
    assertThat(view.getLines()).hasSize(DecisionsViewModel.PAGE);
    assertThat(view.getLines().get(0).requestId()).isEqualTo("order-102");
    assertThat(view.getShown()).isEqualTo("Decisions 1 to 100, the newest first");
    assertThat(view.isHasNewer()).isFalse();

    view.showOlder();
    assertThat(view.getLines())
        .extracting(DecisionLine::requestId)
        .containsExactly("order-2", "order-1");
    assertThat(view.isHasOlder()).isFalse();
    view.showNewer();
    assertThat(view.getLines().get(0).requestId()).isEqualTo("order-102");
  }

  @Test
  void aRequestIdFindsItsDecisionAndNothingElse() throws Exception {
    decide(3);
    DecisionsViewModel view = view();
    view.getForm().requestIdProperty().set(" order-2 ");
    view.search();
    assertThat(view.getLines()).extracting(DecisionLine::requestId).containsExactly("order-2");

    view.getForm().requestIdProperty().set("order-9");
    view.search();
    assertThat(view.getLines()).isEmpty();
    assertThat(view.isEmpty()).isFalse();
    assertThat(view.getShown()).isEqualTo("No decision meets all of that.");
    view.clear();
    assertThat(view.getLines()).hasSize(3);
  }

  @Test
  void whatCanNotBeLookedForIsSaidBelowItsFieldAndTheTableStays() throws Exception {
    decide(2);
    DecisionsViewModel view = view();
    view.look();
    view.getForm().getFrom().textProperty().set("yesterday");
    view.getForm().getLeast().textProperty().set("1001");
    view.search();

    assertThat(view.getForm().getFrom().getError()).contains("day");
    assertThat(view.getForm().getLeast().getError()).isEqualTo("Type 0 to 1000.");
    assertThat(view.getForm().getUntil().getError()).isEmpty();
    assertThat(view.getLines()).hasSize(2);
  }

  @Test
  void aDayIsMeantWithAllItsHours() throws Exception {
    decide(1);
    DecisionsViewModel view = view();
    String today = Instant.now().toString().substring(0, 10);
    view.getForm().getFrom().textProperty().set(today);
    view.getForm().getUntil().textProperty().set(today);
    view.search();

    assertThat(view.getLines()).hasSize(1);
  }

  @Test
  void aDecisionIsComputedAgainToTheLastBit() throws Exception {
    decide(2);
    DecisionsViewModel view = view();
    view.look();
    DetailViewModel detail = view.getDetail();
    detail.choose(Optional.of(view.getLines().get(0)));
    detail.computeAgain();

    assertThat(detail.getTitle()).isEqualTo("Decision order-2");
    assertThat(detail.getReplayed()).contains("first:1").contains("to the last bit");
    detail.copyId();
    assertThat(copied).containsExactly("order-2");
  }

  @Test
  void withoutTheModelFileItIsSaidWhyNothingCanBeComputed() throws Exception {
    decide(1);
    registry().delete(registry().list().get(0));
    DecisionsViewModel view = view();
    view.look();
    view.getDetail().choose(Optional.of(view.getLines().get(0)));
    view.getDetail().computeAgain();

    assertThat(view.getDetail().getReplayed()).contains("no longer has the model file");
  }

  @Test
  void aReviewersWordIsTakenForNoOutcome() throws Exception {
    decide(2);
    tell("order-1", Outcome.FRAUD, FeedbackKind.REVIEWER);
    tell("order-2", Outcome.GOOD, FeedbackKind.CUSTOMER);
    DecisionsViewModel view = view();
    view.look();
    DecisionWords words = new DecisionWords(Messages.bundled());

    assertThat(view.getLines())
        .extracting(line -> words.outcome(line.told()))
        .containsExactly("Good", "Fraud, says a reviewer");
  }

  @Test
  void onlyDecisionsOldEnoughCount() throws Exception {
    decide(3);
    DecisionsViewModel view = view();
    view.look();
    PerformanceViewModel performance = view.getPerformance();
    assertThat(performance.reportProperty().get())
        .get()
        .returns(0L, PerformanceReport::matured)
        .returns(3L, PerformanceReport::immature);

    performance.ageProperty().set(performance.getAges().get(0));
    assertThat(performance.reportProperty().get()).get().returns(3L, PerformanceReport::matured);
  }

  @Test
  void whatMeetsTheSearchIsExportedInTheFormOfTheFilesEnding() throws Exception {
    decide(3);
    DecisionsViewModel view = view();
    view.search();
    view.export(folder.resolve("all.csv"));
    view.getForm().requestIdProperty().set("order-2");
    view.search();
    view.export(folder.resolve("one.ndjson"));

    assertThat(Files.readAllLines(folder.resolve("all.csv"))).hasSize(4);
    assertThat(Files.readAllLines(folder.resolve("one.ndjson")))
        .singleElement()
        .asString()
        .startsWith("{")
        .contains("order-2");
  }

  @Test
  void anExportThatCanNotBeWrittenSaysSo() throws Exception {
    decide(1);
    DecisionsViewModel view = view();
    view.look();
    view.export(folder.resolve("nowhere").resolve("all.csv"));

    assertThat(view.getNotice()).get().asString().contains("can't be written");
  }

  @Test
  void aDecisionIsLookedForByWhatItWas() throws Exception {
    decide(14);
    DecisionsViewModel view = view();
    view.look();
    Decision first = view.getLines().get(0).decided().verdict().decision();
    view.getForm()
        .decisionProperty()
        .set(
            view.getForm().getDecisions().stream()
                .filter(each -> each.decision().equals(Optional.of(first)))
                .findFirst()
                .orElseThrow());
    view.search();

    assertThat(view.getLines())
        .isNotEmpty()
        .allMatch(line -> line.decided().verdict().decision() == first);
  }
}
