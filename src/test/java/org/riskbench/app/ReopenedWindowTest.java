package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ThemeSheet;
import org.riskbench.ui.session.DeskRun;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A window is closed, another one is opened on the same home folder: everything is as it was. */
class ReopenedWindowTest {
  private static final Policy POLICY =
      new Policy(
          1,
          List.of(
              new Band("approve", 0, Decision.APPROVE, Treatment.NONE),
              new Band("decline", 611, Decision.DECLINE, Treatment.BLOCK)));

  private final FxRobot robot = new FxRobot();

  @TempDir private Path home = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private Desk desk;

  @BeforeEach
  void openTheFirst() throws Exception {
    SampleWriter.write(
        new SamplePlan(1500, 5), home.resolve("identity-sample.csv"), JobContext.none());
    FxToolkit.registerPrimaryStage();
    openWindow();
  }

  private void openWindow() throws Exception {
    openWindow(GivenFiles.NONE);
  }

  private void openWindow(GivenFiles given) throws Exception {
    desk = FxToolkit.setupFixture(() -> TestDesk.of(Theme.LIGHT, home, new Closable()));
    FxToolkit.setupStage(
        stage -> {
          Parent frame = desk.screens().load("shell");
          Scene scene = new Scene(frame, 1280, 800);
          ThemeSheet.dress(scene, desk.appearance());
          stage.setScene(scene);
          stage.show();
          desk.resume(given);
        });
  }

  /**
   * What a view set out to do when its window was closed is done in vain, where in a program of one
   * window the timers end with it.
   */
  private static final class Closable implements JobRunner {
    private final JobRunner lanes = new LaneJobRunner();
    private boolean closed;

    @Override
    public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> listener) {
      return closed
          ? new InlineJobRunner().submit(lane, job, state -> {})
          : lanes.submit(lane, job, listener);
    }

    @Override
    public void close() {
      closed = true;
      lanes.close();
    }
  }

  private void closeWindow() throws Exception {
    FxToolkit.setupFixture(() -> desk.close());
    FxToolkit.cleanupStages();
  }

  @AfterEach
  void closeTheLast() throws Exception {
    closeWindow();
  }

  private void work() throws Exception {
    OpenWindow.await(() -> desk.session().dataset().isPresent());
    List<DeskRun> runs = TwoRuns.of(desk.session().dataset().orElseThrow());
    robot.interact(
        () -> {
          desk.session().trained().add(runs);
          desk.session().select(runs.get(0));
          desk.session().go(Screen.DECIDE);
          desk.session().show(DecideView.BANDS);
        });
    robot.interact(() -> desk.session().thresholds().setPolicy(runs.get(0), POLICY));
  }

  private List<String> decisions() {
    Dataset data = desk.session().dataset().orElseThrow();
    DeskRun run = desk.session().runs().get(0);
    RiskModel model = run.draft().apply(desk.session().thresholds().policy(run)).model();
    Assessment assessment = model.newAssessment();
    double[] told = new double[model.velocity().size()];
    Rows.Cursor cursor = data.rows().project(model.inputs()).cursor();
    List<String> decisions = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      model.assess(cursor.at(row), told, assessment);
      decisions.add(
          Double.doubleToLongBits(assessment.probability()) + " " + assessment.decision());
    }
    return decisions;
  }

  @Test
  void everythingIsAsItWasLeft() throws Exception {
    work();
    List<String> before = decisions();
    DeskRun first = desk.session().runs().get(0);
    closeWindow();

    openWindow();
    OpenWindow.await(() -> desk.session().runs().size() == 2);

    assertThat(decisions()).isEqualTo(before);
    DeskRun back = desk.session().runs().get(0);
    assertThat(back.test().scores()).isEqualTo(first.test().scores());
    assertThat(back.evaluation().metrics()).isEqualTo(first.evaluation().metrics());
    assertThat(desk.session().selectedRun()).contains(back);
    assertThat(desk.session().thresholds().policy(back)).isEqualTo(POLICY);
    assertThat(desk.session().screenProperty().get()).isEqualTo(Screen.DECIDE);
    assertThat(desk.session().whereabouts().isShown(DecideView.BANDS)).isTrue();
    assertThat(robot.lookup(".desk-banner").query().isVisible()).isFalse();
  }

  @Test
  void aModelOpenedByTheSystemIsInFrontOfWhatWasLeft() throws Exception {
    work();
    closeWindow();

    openWindow(new GivenFiles(List.of(Path.of("models", "identity-sample.v1.riskmodel"))));
    OpenWindow.await(() -> desk.session().runs().size() == 2);

    assertThat(desk.session().screenProperty().get()).isEqualTo(Screen.MODELS);
    robot.interact(() -> desk.session().go(Screen.DECIDE));
    assertThat(desk.session().whereabouts().isShown(DecideView.BANDS)).isTrue();
  }

  @Test
  void afterACrashTheBannerOffersToStartFresh() throws Exception {
    work();
    closeWindow();
    Files.writeString(home.resolve("desk").resolve("end"), "open");

    openWindow();
    OpenWindow.await(() -> desk.session().runs().size() == 2);
    OpenWindow.await(() -> robot.lookup(".desk-banner").query().isVisible());
    assertThat(robot.lookup(".desk-banner .label").queryAllAs(Label.class))
        .anyMatch(label -> label.getText().contains("did not end properly"));
    robot.clickOn("Start fresh");

    OpenWindow.await(() -> desk.session().dataset().isEmpty());
    assertThat(desk.session().screenProperty().get()).isEqualTo(Screen.DATA);
    OpenWindow.await(() -> desk.commands().find("desk.bringBack").orElseThrow().isPossible());
    robot.interact(() -> desk.commands().find("desk.bringBack").orElseThrow().run());
    OpenWindow.await(() -> desk.session().runs().size() == 2);
  }
}
