package org.riskbench.ui.reviews;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.threshold.CutBounds;
import org.riskbench.threshold.ReviewQueue;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.session.Session;

/** Keeps the handles where the team can follow, as fitted on the calibrate part. FX thread only. */
final class TeamBounds {
  private final Session session;
  private final LatestJob work;
  private final BooleanProperty keeping = new SimpleBooleanProperty();
  private Optional<Basis> basis = Optional.empty();
  private Optional<CutBounds> bounds = Optional.empty();

  private record Basis(ReviewCases cases, Capacity team) {}

  TeamBounds(Session session, JobRunner jobs) {
    this.session = session;
    this.work = new LatestJob(jobs);
    session
        .thresholds()
        .stakesProperty()
        .addListener((property, before, stakes) -> stakes(stakes.capacity()));
  }

  private void stakes(Optional<Capacity> team) {
    if (team.isEmpty()) {
      keeping.set(false);
    }
  }

  /** Fits the bounds anew if what they come from has changed. */
  void fit(Optional<ReviewCases> cases) {
    Optional<Basis> wanted =
        cases
            .filter(found -> keeping.get() && found.countsDays())
            .flatMap(
                found ->
                    session.thresholds().stakes().capacity().map(team -> new Basis(found, team)));
    if (wanted.equals(basis)) {
      return;
    }
    basis = wanted;
    bounds = Optional.empty();
    if (wanted.isEmpty()) {
      work.cancel();
      apply();
      return;
    }
    ReviewQueue queue = wanted.get().cases().calibrate().queue().orElseThrow();
    Capacity team = wanted.get().team();
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.reviews.bounds", context -> CutBounds.of(queue, team)),
        LatestJob.ending(
            fitted -> {
              bounds = Optional.of(fitted);
              apply();
            },
            problem -> basis = Optional.empty()));
  }

  /**
   * A policy was set: its reviews may have become step-ups, which nothing binds, or the reverse.
   */
  void treatmentMoved() {
    apply();
  }

  /** Sets the bounds where they bind; Decide keeps the handles to them. */
  private void apply() {
    boolean binds =
        session
            .selectedRun()
            .map(session.thresholds()::policy)
            .filter(TeamBounds::isBound)
            .isPresent();
    CutBounds allowed = binds ? bounds.orElse(CutBounds.FREE) : CutBounds.FREE;
    if (!session.thresholds().boundsProperty().get().equals(allowed)) {
      session.thresholds().setBounds(allowed);
    }
  }

  /** Whether a person looks at all that is reviewed: step-ups need none. */
  private static boolean isBound(Policy policy) {
    return policy.bands().stream()
        .filter(band -> band.decision() == Decision.REVIEW)
        .allMatch(band -> band.treatment() == Treatment.MANUAL_REVIEW);
  }

  /** Whether the handles keep within what the team can carry. */
  BooleanProperty keepingProperty() {
    return keeping;
  }
}
