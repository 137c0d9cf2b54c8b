package org.riskbench.state;

import java.util.Optional;
import java.util.function.Consumer;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Rows;
import org.riskbench.velocity.VelocityPlan;

/**
 * Nothing is kept: each caller says what it knows of the records before its own, as further fields
 * of the record. For servers that come and go and share no memory. Thread-safe.
 */
public final class CallerStates implements States {
  @Override
  public Past of(VelocityPlan plan) {
    return new CallerPast(plan);
  }

  @Override
  public Optional<Known> known(VelocityPlan plan) {
    return Optional.empty();
  }

  /** Refused: there is nothing that could learn. */
  @Override
  public void warm(VelocityPlan plan, Rows rows, JobContext context) {
    throw StateProblem.nothingKept();
  }

  /** Left to the caller, who counts: it is done as soon as it is told. */
  @Override
  public void addOutcome(byte[] sighting, boolean fraud, Consumer<Taken> log) {
    log.accept(new Taken(0, sighting));
  }

  /** Any model may take over: whoever calls it says what it must know. */
  @Override
  public void requireKnown(VelocityPlan plan) {}

  @Override
  public boolean isKnown(VelocityPlan plan) {
    return true;
  }

  @Override
  public String place() {
    return "by the caller, who sends them with each record";
  }

  @Override
  public void close() {}
}
