package org.riskbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.schema.ColumnRole;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.FxJobRunner;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.Visits;

/** Several trainings asked for, one after the other, while the lane is held by other work. */
class TrainingQueueTest {
  private final LinkedBlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
  private final Session session = new Session(Settings.DEFAULT);
  private final JobBoard board = new JobBoard(Messages.bundled());
  private final JobRunner jobs = new FxJobRunner(new LaneJobRunner(), fx::add, board);
  private final Semaphore held = new Semaphore(0);
  private final Dataset data = Visits.data();
  private TrainViewModel screen;

  @BeforeEach
  void holdTheLane() throws InterruptedException {
    session.setDataset(data);
    screen = new TrainViewModel(session, jobs, Messages.bundled(), fx::add);
    jobs.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.profile",
            context -> {
              held.acquireUninterruptibly();
              return "";
            }),
        state -> {});
    until(() -> board.waitingProperty().get() == 0);
  }

  @AfterEach
  void close() {
    held.release();
    jobs.close();
  }

  private void ask(String learner) {
    screen.getForm().getSearch().autoProperty().set(false);
    screen
        .getForm()
        .getLearners()
        .forEach(each -> each.chosenProperty().set(each.learner().equals(learner)));
    screen.train();
    tell();
  }

  /** Does what was left to the FX thread. */
  private void tell() {
    for (Runnable next = fx.poll(); next != null; next = fx.poll()) {
      next.run();
    }
  }

  private void until(BooleanSupplier reached) throws InterruptedException {
    while (!reached.getAsBoolean()) {
      Runnable next = fx.poll(60, TimeUnit.SECONDS);
      assertThat(next).as("something happens").isNotNull();
      next.run();
    }
  }

  private List<String> waiting() {
    return screen.getWaiting().stream().map(WaitingTraining::title).toList();
  }

  @Test
  void aSecondTrainingWaitsVisiblyAndFollowsTheFirst() throws InterruptedException {
    ask("majority");
    ask("logistic");

    assertThat(screen.isReady()).isTrue();
    assertThat(screen.isQueued()).isTrue();
    assertThat(waiting()).containsExactly("Base rate", "Logistic regression");
    assertThat(screen.getProgress().getPhase()).isEqualTo("Waiting");

    held.release();
    until(() -> session.runs().size() == 2);

    assertThat(session.runs())
        .extracting(run -> run.plan().learner())
        .containsExactly("majority", "logistic");
    assertThat(session.runs()).extracting(DeskRun::number).containsExactly(1, 2);
    assertThat(screen.isQueued()).isFalse();
    assertThat(screen.getProgress().isWorking()).isFalse();
  }

  @Test
  void oneThatWaitsCanBeTakenBackAtOnce() throws InterruptedException {
    ask("majority");
    ask("logistic");

    screen.getWaiting().get(1).cancel();
    tell();

    assertThat(waiting()).containsExactly("Base rate");
    assertThat(board.waitingProperty().get()).as("the status line counts it no more").isEqualTo(1);
    held.release();
    until(() -> !screen.isQueued());
    assertThat(session.runs()).extracting(run -> run.plan().learner()).containsExactly("majority");
  }

  @Test
  void theSameIsNotTakenTwice() {
    ask("logistic");
    ask("logistic");

    assertThat(waiting()).hasSize(1);
    assertThat(screen.getNotice().map(Notice::text))
        .hasValueSatisfying(text -> assertThat(text).contains("waits already"));
  }

  @Test
  void aSearchThatWaitsSaysHowLongItMayTake() {
    screen.getForm().getSearch().getMinutes().textProperty().set("1.5");
    screen.train();
    tell();

    assertThat(waiting()).containsExactly("choose for me, at most 1.5 min");
    assertThat(screen.getBoard().isShown()).as("not begun").isFalse();
  }

  @Test
  void whatTheProgramChoseIsStillToldWhenTheNextTrainingHasEnded() throws InterruptedException {
    screen.train();
    ask("forest");

    held.release();
    until(() -> !screen.isQueued());

    assertThat(screen.getOutcome()).contains("Taken: ").containsPattern("Run [0-9]+\\n");
    assertThat(screen.getOutcome().indexOf("Taken: "))
        .isGreaterThan(screen.getOutcome().indexOf("did not see"));
  }

  @Test
  void otherLabelsTakeBackWhatWaits() {
    ask("majority");
    ask("logistic");

    session.setDataset(data.with(data.schema().change("ip", column -> column.as(ColumnRole.ID))));
    tell();
    assertThat(waiting()).as("the same records and labels").hasSize(2);

    session.clearDataset();
    tell();

    assertThat(waiting()).isEmpty();
    assertThat(screen.isQueued()).isFalse();
    assertThat(session.dataset()).isEqualTo(Optional.empty());
  }
}
