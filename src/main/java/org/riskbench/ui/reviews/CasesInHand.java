package org.riskbench.ui.reviews;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** The records of the selected run, prepared once somebody looks. FX thread only. */
final class CasesInHand {
  private final Session session;
  private final LatestJob work;
  private final ReadOnlyBooleanProperty keeping;
  private final ReadOnlyObjectWrapper<Optional<ReviewCases>> cases =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<ReviewCases.Basis> basis = Optional.empty();
  private OptionalDouble perDay = OptionalDouble.empty();

  /**
   * Records in hand.
   *
   * @param keeping whether the handles are kept within the team's capacity, whoever looks
   */
  CasesInHand(Session session, JobRunner jobs, ReadOnlyBooleanProperty keeping) {
    this.session = session;
    this.work = new LatestJob(jobs);
    this.keeping = keeping;
    session.selectedRunProperty().addListener((property, before, run) -> take(run));
    session.screenProperty().addListener((property, before, screen) -> look());
    session
        .whereabouts()
        .viewProperty(Screen.DECIDE)
        .addListener((property, before, view) -> look());
    session.thresholds().stakesProperty().addListener((property, before, stakes) -> look());
    session.hardRules().ruledProperty().addListener((property, before, ruled) -> look());
    keeping.addListener((property, before, kept) -> look());
  }

  /** Says how many records come in a day, for data that has no dates. */
  void setPerDay(OptionalDouble records) {
    perDay = records;
    look();
  }

  private void take(Optional<DeskRun> run) {
    basis = Optional.empty();
    cases.set(Optional.empty());
    if (run.isEmpty()) {
      work.cancel();
    }
    look();
  }

  boolean isLookedAt() {
    return session.screenProperty().get() == Screen.DECIDE
        && session.whereabouts().isShown(DecideView.REVIEWS);
  }

  /** Prepares the records if somebody wants to know and they are not at hand. */
  void look() {
    if (!isLookedAt() && !keeping.get()) {
      return;
    }
    Optional<ReviewCases.Basis> wanted =
        session
            .selectedRun()
            .flatMap(session.hardRules()::ruling)
            .flatMap(
                ruled ->
                    session
                        .dataset()
                        .map(
                            data ->
                                new ReviewCases.Basis(
                                    ruled, data, session.thresholds().stakes().week(), perDay)));
    if (wanted.isEmpty() || wanted.equals(basis)) {
      return;
    }
    basis = wanted;
    ReviewCases.Basis asked = wanted.get();
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.reviews.prepare", context -> asked.prepare()),
        this::moved);
  }

  private void moved(JobState<ReviewCases> state) {
    running.set(!state.ended());
    if (state instanceof JobState.Succeeded<ReviewCases> done) {
      notice.set(Optional.empty());
      cases.set(Optional.of(done.result()));
    } else if (state instanceof JobState.Failed<ReviewCases> failed) {
      notice.set(Optional.of(Notice.of(failed.problem())));
    } else if (state instanceof JobState.Cancelled<ReviewCases>) {
      basis = Optional.empty();
    }
  }

  /** The records; empty until they are prepared. */
  ReadOnlyObjectProperty<Optional<ReviewCases>> casesProperty() {
    return cases.getReadOnlyProperty();
  }

  /** The records of the selected run; empty until they are prepared. */
  Optional<ReviewCases> cases() {
    return cases.get().filter(found -> session.selectedRun().equals(Optional.of(found.run())));
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }
}
