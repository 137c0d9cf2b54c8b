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
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Session;

/** Keeps the handles where the team can follow, as fitted on the calibrate part. FX thread only. */
final class TeamBounds {
  private final Session session;
  private final Messages messages;
  private final LatestJob work;
  private final BooleanProperty keeping = new SimpleBooleanProperty();
  private Optional<Basis> basis = Optional.empty();
  private Optional<CutBounds> bounds = Optional.empty();
  private boolean bound;

  private record Basis(ReviewCases cases, Capacity team) {}

  TeamBounds(Session session, Messages messages, JobRunner jobs) {
    this.session = session;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    session.stakesProperty().addListener((property, before, stakes) -> stakes(stakes.capacity()));
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
            .flatMap(found -> session.stakes().capacity().map(team -> new Basis(found, team)));
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

  /** A policy was set: its reviews may have become step-ups, which nothing binds, or the reverse. */
  void treatmentMoved() {
    boolean binds =
        session.selectedRun().map(session::policy).filter(now -> !stepsUp(now)).isPresent();
    if (binds != bound) {
      apply();
    }
  }

  /** Sets the bounds where they bind, and takes handles that stand outside back inside. */
  void apply() {
    Optional<DeskRun> run = session.selectedRun();
    Optional<Policy> policy = run.map(session::policy);
    boolean binds = policy.filter(now -> !stepsUp(now)).isPresent();
    bound = binds;
    CutBounds allowed = binds ? bounds.orElse(CutBounds.FREE) : CutBounds.FREE;
    if (session.boundsProperty().get() != allowed) {
      session.setBounds(allowed);
    }
    int band = policy.map(TeamBounds::byHand).orElse(-1);
    if (bounds.isEmpty() || band < 0) {
      return;
    }
    Policy now = policy.orElseThrow();
    int end =
        band + 1 < now.bands().size() ? now.bands().get(band + 1).from() : ThresholdSweep.NONE;
    Policy kept = now.raised(band, allowed.lowestReviews()[end]);
    if (!kept.equals(now)) {
      session.wish(new PolicyWish(kept, messages.text("reviews.why.kept")));
    }
  }

  /** Whether its reviews are step-ups, which need no person. */
  private static boolean stepsUp(Policy policy) {
    return byHand(policy) < 0
        && policy.bands().stream().anyMatch(band -> band.decision() == Decision.REVIEW);
  }

  /** Number of the first band that is reviewed by hand; -1 if none is. */
  private static int byHand(Policy policy) {
    for (int i = 0; i < policy.bands().size(); i++) {
      if (policy.bands().get(i).treatment() == Treatment.MANUAL_REVIEW) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the handles keep within what the team can carry. */
  BooleanProperty keepingProperty() {
    return keeping;
  }
}
