package org.riskbench.ui.honesty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.Experiment;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.Run;
import org.riskbench.honesty.Sittings;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobHandle;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class HonestyViewModelTest {
  private static final Dataset TURNING = Sittings.turning().timed().dataset();
  private static final ExperimentPlan PLAN = Sittings.plan(TURNING, Duration.ZERO);
  private static final Run RUN = Experiment.run(TURNING, PLAN, JobContext.none()).best();

  private final Messages messages = Messages.bundled();

  @Test
  void withoutARunThereIsNothingToCheck() {
    HonestyViewModel view = view(TrainedDesk.untrained());

    assertThat(view.isReady()).isFalse();
    assertThat(view.getAdvice()).startsWith("Train a model first");
    view.check();
    assertThat(view.isChecked()).isFalse();
  }

  @Test
  void withoutTimeAndEntityItSaysWhatToDoAndLeadsThere() {
    Session session = TrainedDesk.trained();
    HonestyViewModel view = view(session);

    assertThat(view.isReady()).isFalse();
    assertThat(view.isRolesMissing()).isTrue();
    assertThat(view.getAdvice()).contains("Give a column the role time or entity");
    view.chooseRoles();
    assertThat(session.screenProperty().get()).isEqualTo(Screen.DATA);
    assertThat(session.whereabouts().viewProperty(Screen.DATA).get()).isEqualTo(DataView.COLUMNS);
  }

  @Test
  void aCheckShowsEveryWayTheGapAndTheFlag() {
    HonestyViewModel view = view(turning());
    assertThat(view.isReady()).isTrue();

    view.check();

    Outcome outcome = view.getOutcome().orElseThrow();
    assertThat(outcome.flag()).isEqualTo("warning");
    assertThat(outcome.rows()).extracting(WayRow::title).containsExactly("At random", "By time");
    assertThat(outcome.rows()).extracting(WayRow::believed).containsExactly(false, true);
    double random = Double.parseDouble(outcome.rows().get(0).figure());
    double time = Double.parseDouble(outcome.rows().get(1).figure());
    assertThat(Double.parseDouble(outcome.gap())).isCloseTo(random - time, within(1.1e-4));
    assertThat(outcome.gapInterval()).contains(" to ");
    assertThat(outcome.closed())
        .extracting(ClosedWay::mendedIn)
        .containsExactly(Optional.of(DataView.SPLIT), Optional.of(DataView.COLUMNS));
    assertThat(outcome.picture()).contains("At random 0.").contains("By time 0.");
    assertThat(view.getProgress().isWorking()).isFalse();
    assertThat(view.isReady()).isTrue();
  }

  @Test
  void whatIsLostOnNewEntitiesHasItsOwnHeadline() {
    Dataset customers = Sittings.customers().timed().dataset();
    ExperimentPlan plan = Sittings.plan(customers, Duration.ZERO);
    Session session = new Session(Settings.DEFAULT);
    session.setDataset(customers);
    Run run = Experiment.run(customers, plan, JobContext.none()).best();
    session.trained().add(List.of(DeskRun.of(1, plan, run)));
    HonestyViewModel view = view(session);

    view.check();

    Outcome outcome = view.getOutcome().orElseThrow();
    assertThat(outcome.flag()).isEqualTo("notice");
    assertThat(outcome.headline()).isEqualTo("This run may do worse on entities it never met");
    assertThat(outcome.keys()).contains("customer");
  }

  @Test
  void anotherFigureTakesTheSameWays() {
    HonestyViewModel view = view(turning());
    view.check();
    String auc = view.getOutcome().orElseThrow().gap();

    view.figureProperty().set(ShownFigure.RECALL);

    assertThat(view.getOutcome().orElseThrow().gap()).isNotEqualTo(auc);
    assertThat(view.getOutcome().orElseThrow().picture()).startsWith("Recall at 1 % FPR: ");
  }

  @Test
  void eachRunKeepsWhatWasFoundOfItUntilItLeavesTheDesk() {
    Session session = turning();
    HonestyViewModel view = view(session);
    view.check();
    DeskRun checked = session.selectedRun().orElseThrow();

    session.trained().add(List.of(DeskRun.of(2, PLAN, RUN)));
    assertThat(view.isChecked()).isFalse();
    session.select(checked);
    assertThat(view.isChecked()).isTrue();

    session.clearDataset();
    assertThat(view.isChecked()).isFalse();
    assertThat(view.getAdvice()).startsWith("Train a model first");
  }

  @Test
  void aCheckTellsHowFarItIsAndEndsWhenAsked() {
    Held held = new Held();
    HonestyViewModel view = new HonestyViewModel(turning(), held, messages);

    view.check();
    held.tell(new JobState.Running<>(0.25, "honesty.way.time", Duration.ofSeconds(1)));
    assertThat(view.getProgress().isWorking()).isTrue();
    assertThat(view.isReady()).isFalse();
    assertThat(view.getProgress().getFraction()).isEqualTo(0.25);
    assertThat(view.getProgress().getPhase()).isEqualTo("By time");

    view.cancel();
    assertThat(held.cancelled).isTrue();
    held.tell(new JobState.Cancelled<>(Duration.ofSeconds(2)));
    assertThat(view.getProgress().isWorking()).isFalse();
    assertThat(view.isChecked()).isFalse();
    assertThat(view.getNotice()).isEmpty();
    assertThat(view.isReady()).isTrue();
  }

  @Test
  void aCheckOfARunThatLeavesTheDeskEnds() {
    Held held = new Held();
    Session session = turning();
    HonestyViewModel view = new HonestyViewModel(session, held, messages);
    view.check();

    session.clearDataset();

    assertThat(held.cancelled).isTrue();
  }

  private HonestyViewModel view(Session session) {
    return new HonestyViewModel(session, new InlineJobRunner(), messages);
  }

  private static Session turning() {
    Session session = new Session(Settings.DEFAULT);
    session.setDataset(TURNING);
    session.trained().add(List.of(DeskRun.of(1, PLAN, RUN)));
    return session;
  }

  /** A runner whose job does nothing until it is told how it goes. */
  private static final class Held implements JobRunner {
    private Consumer<JobState<?>> listener = state -> {};
    private boolean cancelled;

    void tell(JobState<?> state) {
      listener.accept(state);
    }

    @Override
    @SuppressWarnings("unchecked") // the test tells states of the job's own type
    public <T> JobHandle<T> submit(Lane lane, Job<T> job, Consumer<? super JobState<T>> to) {
      listener = state -> to.accept((JobState<T>) state);
      to.accept(new JobState.Queued<>());
      return new JobHandle<>() {
        @Override
        public void cancel() {
          cancelled = true;
        }

        @Override
        public JobState<T> state() {
          return new JobState.Queued<>();
        }
      };
    }

    @Override
    public void close() {
      // holds no thread
    }
  }
}
