package org.riskbench.state;

import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;
import org.riskbench.velocity.VelocityPlan;

/**
 * What a server remembers of earlier records, for every set of definitions that one of its models
 * uses: the state belongs to the definitions, and each record feeds each of them once. Thread-safe.
 */
public interface States extends AutoCloseable {
  /**
   * The past as a plan sees it. Models that define the same features the same way, or some of them,
   * share one. Where nothing is kept of a plan it starts with what the log of sightings tells, or
   * empty; that may take a while.
   *
   * @throws org.riskbench.problem.ProblemException STATE-1xx if it can't be had
   */
  Past of(VelocityPlan plan);

  /**
   * What is kept for a plan; changes nothing.
   *
   * @return empty if nothing is
   * @throws org.riskbench.problem.ProblemException STATE-1xx if it can't be asked
   */
  Optional<Known> known(VelocityPlan plan);

  /**
   * Takes records of the past in the order of their times, in place of all that was known for the
   * plan; to be called before a model with the plan is published.
   *
   * @param rows with the columns of the plan
   * @throws org.riskbench.problem.ProblemException STATE-1xx if they can't be kept
   * @throws org.riskbench.job.CancelledException if the job was cancelled; then nothing is changed
   */
  void warm(VelocityPlan plan, Rows rows, JobContext context);

  /**
   * Takes what became known of an earlier record: it counts from now on, for every plan that reads
   * the same of a record.
   *
   * @param sighting what was kept of the record ({@link PastReader#sighting})
   * @param log is given what is to be kept of this, before this method returns
   * @throws org.riskbench.problem.ProblemException STATE-1xx if the bytes are damaged or the past
   *     can't be reached
   */
  void addOutcome(byte[] sighting, boolean fraud, Consumer<Taken> log);

  /**
   * Asks whether a model may take over without knowing nothing: whatever the log of sightings tells
   * of its definitions is learnt first.
   *
   * @throws org.riskbench.problem.ProblemException STATE-114 if nothing is known of the plan
   */
  default void requireKnown(VelocityPlan plan) {
    if (plan.isEmpty() || isKnown(plan)) {
      return;
    }
    of(plan);
    if (!isKnown(plan)) {
      throw StateProblem.unknown();
    }
  }

  /**
   * Whether any record is kept for a plan; changes nothing.
   *
   * @throws org.riskbench.problem.ProblemException STATE-1xx if it can't be asked
   */
  default boolean isKnown(VelocityPlan plan) {
    return known(plan).filter(known -> known.records() > 0).isPresent();
  }

  /** Whether a record may have to wait for another machine. */
  default boolean mayBlock() {
    return false;
  }

  /** Where the past is kept, in a sentence. */
  String place();

  /** Leaves what must outlive the process in order, and lets go of everything. */
  @Override
  void close();
}
