package org.riskbench.ui.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.JobContext;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.parity.ParityReport;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.DecisionKeeping;
import org.riskbench.server.DeskLogs;
import org.riskbench.server.OpenLog;
import org.riskbench.server.SampleModels;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerState;
import org.riskbench.signing.TrustedKeyStore;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.kit.WindowLanguage;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class ServerViewModelTest {
  private List<ParityReport.Difference> differences = List.of();
  private static final ModelId FIRST = new ModelId("first", 1);
  private static final ModelId SECOND = new ModelId("second", 1);

  @TempDir private Path folder;
  private final Session session = TrainedDesk.untrained();
  private final ScoringServer server = new ScoringServer();
  private DecisionKeeping log = DeskLogs.of(server, Path.of("nowhere", "decisions.db"));
  private Path keys = Path.of("nowhere");
  private final List<String> copied = new ArrayList<>();
  private ModelRegistry registry = new ModelRegistry(Path.of("nowhere"));
  private ServerViewModel screen = screen();

  @BeforeEach
  void saveModels() {
    keys = folder.resolve("keys");
    log = DeskLogs.of(server, decisions());
    registry = new ModelRegistry(folder.resolve("models"));
    screen = screen();
    save("first");
    save("second");
    screen.choose(FIRST);
  }

  private ServerViewModel screen() {
    return new ServerViewModel(
        session,
        Messages.bundled(),
        new InlineJobRunner(),
        new Launch(
            registry,
            server,
            this::passing,
            new SealDemand(session, new TrustedKeyStore(keys)),
            log),
        new Toasts(),
        copied::add,
        Runnable::run);
  }

  private ParityReport passing(SealedModel model, JobContext context) {
    return new ParityReport(100, List.of("HTTP"), differences).require();
  }

  private void save(String name) {
    registry.save(name, TrainedDesk.best().draft(Policy.initial()));
    session.setModels(registry.list());
  }

  @AfterEach
  void stopServer() {
    server.close();
    log.close();
  }

  private Path decisions() {
    return folder.resolve("decisions.db");
  }

  private int score() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(screen.getEndpoint().getAddress() + "/v1/score"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .timeout(Duration.ofSeconds(60))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private String answering() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(screen.getEndpoint().getAddress() + "/v1/model"))
            .timeout(Duration.ofSeconds(60))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private long logged() {
    try (LedgerReader reader = DeskLogs.reader(decisions())) {
      return reader.count(DecisionQuery.ALL);
    }
  }

  @Test
  void whatIsDecidedStaysInTheLogOverStopsAndStarts() throws Exception {
    screen.toggle();
    assertThat(score()).isEqualTo(200);
    screen.toggle();
    screen.toggle();
    assertThat(score()).isEqualTo(200);
    screen.toggle();

    assertThat(logged()).isEqualTo(2);
  }

  @Test
  void whileAModelIsNotPublishedAnotherProgramMayUseTheLog() {
    screen.toggle();
    screen.toggle();

    try (OpenLog other = DeskLogs.open(decisions())) {
      assertThat(other.ledger()).isNotNull();
    }
  }

  @Test
  void aLogThatCanNotBeKeptStopsNobodyWhoPublishesWithoutOne() throws Exception {
    Files.createDirectory(decisions());
    screen.toggle();
    assertThat(screen.isRunning()).isFalse();
    assertThat(screen.isBusy()).isFalse();
    Notice notice = screen.getNotice().orElseThrow();
    assertThat(notice.text()).contains("log");

    Notice.Action action = notice.action().orElseThrow();
    assertThat(action.label()).isEqualTo("Publish without a log");
    action.run().run();
    assertThat(screen.isRunning()).isTrue();
    assertThat(screen.getNotice()).isEmpty();
    assertThat(score()).isEqualTo(200);

    screen.toggle();
    Files.delete(decisions());
    screen.toggle();
    assertThat(score()).isEqualTo(200);
    assertThat(logged()).isEqualTo(1);
  }

  @Test
  void withoutASavedModelThereIsNothingToPublish() {
    session.setModels(List.of());
    assertThat(screen.isReady()).isFalse();
    assertThat(screen.chosenProperty().get()).isEmpty();

    screen.toggle();

    assertThat(screen.isRunning()).isFalse();
    assertThat(screen.isBusy()).isFalse();
  }

  @Test
  void whereEveryModelWasRevokedItIsNotSaidThatNoneWasSaved() {
    Problem revoked = Problem.error(SealPolicy.REVOKED, "Its key is revoked.", "Train another.");
    session.setModels(List.of(new RegistryEntry.Damaged(folder, revoked)));

    assertThat(screen.isReady()).isFalse();
    assertThat(screen.getNothing().getText())
        .contains("revoked")
        .contains("Models")
        .doesNotContain("yet");
    assertThat(screen.getNothing().isSpoilt()).isTrue();
    session.setModels(List.of());
    assertThat(screen.getNothing().getText()).startsWith("No model is saved yet");
    assertThat(screen.getNothing().isSpoilt()).isFalse();
  }

  @Test
  void aModelWithoutATrustedSealIsNotPublishedWhereOneIsAskedFor() {
    screen.getSeal().onlyTrustedProperty().set(true);
    screen.toggle();

    assertThat(screen.isRunning()).isFalse();
    assertThat(screen.getNotice()).get().asString().contains("seal");
    assertThat(session.settings().serving().onlyTrusted()).isTrue();
    screen.getSeal().onlyTrustedProperty().set(false);
    screen.toggle();
    assertThat(screen.isRunning()).isTrue();
  }

  @Test
  void publishingAnswersAtTheAddressOfTheCallShown() throws Exception {
    screen.toggle();

    assertThat(screen.isRunning()).isTrue();
    assertThat(screen.getState()).isEqualTo("Running: first:1");
    assertThat(screen.getEndpoint().getCurl())
        .contains(screen.getEndpoint().getAddress() + "/v1/score")
        .contains("signal");
    assertThat(screen.getEndpoint().getDocs()).startsWith(screen.getEndpoint().getAddress());
    assertThat(answering()).contains("first");
    screen.copyCurl();
    assertThat(copied).containsExactly(screen.getEndpoint().getCurl());
  }

  @Test
  void choosingAnotherModelTakesOverAtTheSameAddress() throws Exception {
    screen.toggle();
    String address = screen.getEndpoint().getAddress();

    screen.choose(SECOND);
    screen.getReplacement().confirm();

    assertThat(screen.getEndpoint().getAddress()).isEqualTo(address);
    assertThat(screen.getState()).isEqualTo("Running: second:1");
    assertThat(answering()).contains("second").doesNotContain("first");
  }

  @Test
  void stoppingStopsAndTakesTheCallAway() {
    screen.toggle();
    screen.toggle();

    assertThat(screen.isRunning()).isFalse();
    assertThat(screen.isBusy()).isFalse();
    assertThat(screen.getEndpoint().getAddress()).isEmpty();
    assertThat(screen.getEndpoint().getCurl()).isEmpty();
    assertThat(screen.getState()).isEqualTo("Stopped");
  }

  @Test
  void aModelThatAnswersIsSeenAndStoppedAlsoWhenItCanNotBePublishedAnyMore() {
    screen.toggle();

    session.setModels(List.of());

    assertThat(screen.isReady()).isTrue();
    assertThat(screen.getModels()).containsExactly(FIRST);
    screen.toggle();
    assertThat(screen.isRunning()).isFalse();
    assertThat(screen.isReady()).isFalse();
    assertThat(screen.getModels()).isEmpty();
  }

  @Test
  void aPortInUseIsOneClickFromAFreeOne() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      session.changeSettings(
          settings -> settings.serving(serving -> serving.withPort(other.getLocalPort())));

      screen.toggle();

      assertThat(screen.isRunning()).isFalse();
      assertThat(screen.isBusy()).isFalse();
      Notice.Action offer = screen.getNotice().orElseThrow().action().orElseThrow();
      assertThat(offer.label()).startsWith("Use port ");
      offer.run().run();
      assertThat(screen.getNotice()).isEmpty();
      assertThat(screen.getEndpoint().getAddress()).endsWith(":" + offer.label().substring(9));
      assertThat(answering()).contains("first");
    }
  }

  @Test
  void aModelSavedLaterIsTheOneToPublish() {
    save("third");
    assertThat(screen.chosenProperty().get()).contains(new ModelId("third", 1));
  }

  @Test
  void aModelSavedWhileAnotherAnswersWaitsToBeChosen() throws Exception {
    screen.toggle();
    save("third");
    assertThat(screen.chosenProperty().get()).contains(FIRST);

    screen.choose(new ModelId("third", 1));
    screen.getReplacement().confirm();

    assertThat(answering()).contains("third");
  }

  @Test
  void aModelThatCannotBeReadLeavesTheOneBeforeAnswering() throws Exception {
    screen.toggle();
    Files.writeString(registry.resolve("second"), "damaged");

    screen.choose(SECOND);

    assertThat(screen.getNotice()).isPresent();
    assertThat(screen.chosenProperty().get()).contains(FIRST);
    assertThat(answering()).contains("first");
  }

  private void saveStricter(String name) {
    registry.save(name, TrainedDesk.best().draft(Policy.of(1, 100, 200)));
    session.setModels(registry.list());
  }

  @Test
  void theGroundsOfWhoIsDecidedOtherwiseAreGermanInAGermanWindow() {
    session.setDataset(TrainedDesk.data("made up"));
    saveStricter("stricter");
    screen.choose(FIRST);
    screen.toggle();
    WindowLanguage.GERMAN.speak();
    try {
      session.requests().publish(new ModelId("stricter", 1));

      assertThat(screen.getReplacement().dearestProperty().get().lines())
          .allSatisfy(
              line -> assertThat(line.note()).doesNotContainPattern(" than | records| is "));
    } finally {
      WindowLanguage.ENGLISH.speak();
    }
  }

  @Test
  void aFirstPublishIsNotAskedAbout() {
    screen.toggle();
    assertThat(screen.getReplacement().isAsked()).isFalse();
    screen.choose(FIRST);
    assertThat(screen.getReplacement().isAsked()).isFalse();
  }

  @Test
  void whoWouldBeDecidedOtherwiseIsToldBeforeAnotherModelTakesOver() throws Exception {
    session.setDataset(TrainedDesk.data("made up"));
    saveStricter("stricter");
    screen.choose(FIRST);
    screen.toggle();

    session.requests().publish(new ModelId("stricter", 1));

    Replacement asked = screen.getReplacement();
    assertThat(asked.isAsked()).isTrue();
    assertThat(asked.getTitle()).contains("stricter:1").contains("first:1");
    assertThat(asked.getText())
        .contains("of 600 records")
        .contains("Approve → Decline")
        .contains("of them fraud")
        .contains("per 1,000 records");
    DearFlips dearest = asked.dearestProperty().get();
    assertThat(dearest.title()).isEqualTo("The 20 that cost or save most");
    assertThat(dearest.lines()).hasSize(20);
    assertThat(dearest.lines())
        .allSatisfy(
            line -> {
              assertThat(line.cells()).hasSameSizeAs(dearest.heads());
              assertThat(line.cells().get(1)).contains("→");
              assertThat(line.note()).startsWith("Now: ");
            });
    assertThat(asked.getConfirmLabel()).isEqualTo("Replace first:1");
    assertThat(answering()).as("nothing changes before the answer").contains("first");
    asked.confirm();
    assertThat(asked.isAsked()).isFalse();
    assertThat(answering()).contains("stricter");
  }

  @Test
  void aModelThatKnowsNothingOfThePastTakesOverOnlyWhereThatIsAskedFor() throws Exception {
    SealedModel counting = SampleModels.counting();
    registry.save("counting", SampleModels.draft(counting, counting.model()));
    session.setModels(registry.list());
    screen.choose(FIRST);
    screen.toggle();
    screen.choose(new ModelId("counting", 1));
    screen.getReplacement().confirm();

    Notice notice = screen.getNotice().orElseThrow();
    assertThat(notice.code()).isEqualTo("STATE-114");
    assertThat(notice.text()).doesNotContain("--");
    assertThat(answering()).contains("\"first\"");

    notice.action().orElseThrow().run().run();

    assertThat(screen.getNotice()).isEmpty();
    assertThat(answering()).contains("\"counting\"");
    assertThat(screen.chosenProperty().get()).hasValue(new ModelId("counting", 1));
  }

  @Test
  void keepingTheModelThatAnswersChangesNothing() throws Exception {
    screen.toggle();
    screen.choose(SECOND);

    screen.getReplacement().keep();

    assertThat(screen.getReplacement().isAsked()).isFalse();
    assertThat(screen.chosenProperty().get()).contains(FIRST);
    assertThat(answering()).contains("first");
  }

  @Test
  void withoutRecordsItIsSaidThatNothingCanBeToldAndTheUserMayGoOn() throws Exception {
    screen.toggle();
    screen.choose(SECOND);

    assertThat(screen.getReplacement().getText()).startsWith("There are no records on the desk");
    screen.getReplacement().confirm();
    assertThat(answering()).contains("second");
  }

  @Test
  void recordsWithoutLabelsTellCountsButNoMoney() {
    Dataset labelled = TrainedDesk.data("made up");
    session.setDataset(
        labelled.with(labelled.schema().change("fraud", label -> label.as(ColumnRole.IGNORED))));
    saveStricter("stricter");
    screen.choose(FIRST);
    screen.toggle();

    screen.choose(new ModelId("stricter", 1));

    assertThat(screen.getReplacement().dearestProperty().get()).isEqualTo(DearFlips.NONE);
    assertThat(screen.getReplacement().getText())
        .contains("of 600 records")
        .contains("no labels")
        .doesNotContain("of them fraud")
        .doesNotContain("1,000 records");
  }

  @Test
  void aServerThatStopsHasNothingToReplace() {
    screen.toggle();
    screen.choose(SECOND);
    screen.toggle();
    assertThat(screen.getReplacement().isAsked()).isFalse();
  }

  @Test
  void aModelAskedForElsewhereIsChosen() {
    session.requests().publish(SECOND);
    assertThat(screen.chosenProperty().get()).contains(SECOND);
  }

  @Test
  void aModelThatDoorsAnswerOtherwiseIsNotPublished() {
    save("registrations");
    differences = List.of(new ParityReport.Difference("HTTP", 7, "score"));

    screen.toggle();

    assertThat(server.state()).isInstanceOf(ServerState.Stopped.class);
    assertThat(screen.getNotice().orElseThrow().toString()).contains("PARITY-101", "record 7");
  }
}
