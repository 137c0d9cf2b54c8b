package org.riskbench.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.access.Caller;
import org.riskbench.answering.Door;
import org.riskbench.answering.ScoreOptions;
import org.riskbench.answering.Scored;
import org.riskbench.decision.Policy;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.ledger.LedgerAddress;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.Alert.Remedy;
import org.riskbench.monitor.Call;
import org.riskbench.monitor.Monitor;
import org.riskbench.monitor.TickingClock;
import org.riskbench.monitor.Tolerance;
import org.riskbench.parity.ParityReport;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.server.ServerState;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

@SuppressWarnings("NullAway.Init") // filled before each test
class LiveViewModelTest {
  private static final Pseudonyms KEY =
      new Pseudonyms(new CellHash("sixteen bytes and more".getBytes(StandardCharsets.UTF_8)));

  @TempDir private Path folder;
  private final TickingClock clock = new TickingClock();
  private final Monitor monitor = new Monitor(clock, Tolerance.USUAL);
  private final Session session = TrainedDesk.untrained();
  private final Toasts toasts = new Toasts();
  private SealedModel model;
  private LiveViewModel viewModel;
  private AnchorViewModel anchor;

  @BeforeEach
  void publish() {
    model = new ModelRegistry(folder).save("first", TrainedDesk.best().draft(Policy.initial()));
    ModelRegistry registry = new ModelRegistry(folder);
    anchor =
        new AnchorViewModel(
            session,
            new ScoreAnchor(
                    registry,
                    () ->
                        LedgerReader.open(new LedgerAddress.OfFile(folder.resolve("log.db")), KEY),
                    (saved, context) -> new ParityReport(1, List.of(), List.of()))
                ::next,
            new InlineJobRunner(),
            Messages.bundled());
    viewModel = new LiveViewModel(session, Messages.bundled(), monitor, anchor, toasts);
  }

  private void run() {
    monitor.publish(model);
    session.setServer(
        new ServerState.Running(URI.create("http://127.0.0.1:7070"), Instant.now(), model.id()));
  }

  private void score(int records) {
    Assessment assessment = model.model().newAssessment();
    FlatRecord nothing = model.model().newRecord();
    model.model().assess(nothing, assessment);
    Scored scored =
        new Scored(
            model,
            nothing,
            new double[model.model().velocity().size()],
            () -> new byte[0],
            assessment,
            false,
            0,
            new ScoreOptions(Caller.LOCAL, "", "r", 0, false, false, ScoreOptions.USUAL_WAIT),
            Door.SCORE,
            1_000);
    for (int i = 0; i < records; i++) {
      monitor.scored(scored);
      monitor.answered(Call.SCORE, 200, 2_000_000);
    }
    clock.move(Duration.ofSeconds(Tolerance.SECONDS_A_LOOK));
    viewModel.refresh();
  }

  @Test
  void beforeAnythingIsAskedItSaysWhatToDo() {
    assertThat(viewModel.isEmpty()).isTrue();
    assertThat(viewModel.getEmptyText()).startsWith("No model is published");

    run();

    assertThat(viewModel.isEmpty()).isTrue();
    assertThat(viewModel.getEmptyText()).startsWith("Nothing was asked yet");
  }

  @Test
  void fewRecordsAreShownButNotJudged() {
    run();
    score(50);

    assertThat(viewModel.isEmpty()).isFalse();
    assertThat(viewModel.getJudged()).contains("50 records so far", "200");
    assertThat(viewModel.getTiles().getRecords()).isEqualTo("50");
    assertThat(viewModel.getTiles().getMedian()).endsWith("ms");
    assertThat(viewModel.columnsProperty().get())
        .isNotEmpty()
        .allMatch(line -> line.index().equals(Formats.NONE));
    MinuteBars bars = viewModel.barsProperty().get();
    assertThat(bars.counts()).hasSize(60);
    assertThat(bars.counts().stream().mapToLong(bar -> LongStream.of(bar).sum()).sum())
        .isEqualTo(50);
  }

  @Test
  void whatIsOutOfTheOrdinaryStandsOnTopWithWhatToDo() {
    run();
    score(400);

    List<AlertLine> alerts = viewModel.alertsProperty().get();
    assertThat(alerts).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    assertThat(alerts.get(0).code()).startsWith("MONITOR-1");
    assertThat(viewModel.columnsProperty().get().get(0).isAlarming()).isTrue();
    assertThat(viewModel.columnsProperty().get().get(0).says()).contains("otherwise than");
    assertThat(viewModel.bandsProperty().get())
        .isNotEmpty()
        .allSatisfy(band -> assertThat(band.expected()).startsWith("expected"));
    assertThat(viewModel.getScoresSay()).startsWith("Otherwise than");
  }

  @Test
  void theFiguresOfTheLastRunStayWhenTheServerIsStopped() {
    run();
    score(60);

    session.setServer(new ServerState.Stopped());

    assertThat(viewModel.isEmpty()).isFalse();
    assertThat(viewModel.leftProperty().get()).isTrue();
    assertThat(viewModel.getState()).contains("stopped", "first:1");
  }

  @Test
  void aScoreThatCannotBeAnchoredSaysWhy() {
    run();

    viewModel.act(Remedy.REANCHOR);

    assertThat(anchor.isBusy()).isFalse();
    assertThat(anchor.getNotice()).map(Notice::code).hasValue("LEDGER-108");
    assertThat(toasts.texts()).isEmpty();
  }

  @Test
  void toRetrainThePlanOfTheModelLiesReadyOnTrain() {
    run();

    viewModel.act(Remedy.RETRAIN);

    assertThat(session.screenProperty().get()).isEqualTo(Screen.DATA);
    assertThat(session.comparison().askedPlanProperty().get())
        .hasValueSatisfying(
            asked -> {
              assertThat(asked.plan()).isEqualTo(TrainedDesk.best().plan());
              assertThat(asked.parameters()).containsKey("calibration");
            });
    assertThat(toasts.texts())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("The plan of first:1 (Logistic, stepwise) lies ready");
  }

  @Test
  void aRemedyLeadsToWhereItIsDone() {
    viewModel.act(Remedy.LOOK_AT_SOURCE);
    assertThat(session.screenProperty().get()).isEqualTo(Screen.DATA);
    assertThat(session.whereabouts().isShown(DataView.COLUMNS)).isTrue();

    viewModel.showServer();
    assertThat(session.whereabouts().isShown(PublishView.SERVER)).isTrue();
  }
}
