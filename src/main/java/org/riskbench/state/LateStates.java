package org.riskbench.state;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Rows;
import org.riskbench.velocity.VelocityPlan;

/**
 * States on another machine that are opened when a record first asks, and anew after a pause: for a
 * program that is frozen, copied and thawed while nobody calls it, whose connections are dead then.
 * While they can't be opened, records are decided as the policy has it for a silent state.
 * Thread-safe.
 */
public final class LateStates implements States {
  private final Supplier<States> opener;
  private final Duration pause;
  private final Clock clock;
  private @Nullable States opened;
  private @Nullable ProblemException failure;
  private long usedAt;

  /** How often they could not be opened. */
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * States that are not opened yet.
   *
   * @param opener opens them; fails as {@link States#of} does
   * @param pause without a call, after which they are opened anew; at least as long as a call
   * @param clock goes on while the program is frozen
   */
  public LateStates(Supplier<States> opener, Duration pause, Clock clock) {
    this.opener = opener;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * The states as they are open now. Whoever waited while somebody else tried in vain to open them
   * is told so, and does not try again: one after the other, each would wait longer.
   */
  States states() {
    int seen = failures.get();
    synchronized (this) {
      ProblemException before = failure;
      if (before != null && failures.get() != seen) {
        throw before.problem().asException(before);
      }
      long now = clock.millis();
      if (opened != null && now - usedAt > pause.toMillis()) {
        close();
      }
      States open = opened == null ? open() : opened;
      opened = open;
      usedAt = now;
      return open;
    }
  }

  private States open() {
    try {
      return opener.get();
    } catch (ProblemException e) {
      failure = e;
      failures.incrementAndGet();
      throw e;
    }
  }

  @Override
  public Past of(VelocityPlan plan) {
    return new LatePast(this, plan);
  }

  @Override
  public Optional<Known> known(VelocityPlan plan) {
    return states().known(plan);
  }

  @Override
  public void warm(VelocityPlan plan, Rows rows, JobContext context) {
    states().warm(plan, rows, context);
  }

  @Override
  public void addOutcome(byte[] sighting, boolean fraud, Consumer<Taken> log) {
    states().addOutcome(sighting, fraud, log);
  }

  @Override
  public boolean mayBlock() {
    return true;
  }

  @Override
  public String place() {
    return "on another machine, asked when a record first needs it";
  }

  @Override
  public synchronized void close() {
    States open = opened;
    opened = null;
    if (open != null) {
      open.close();
    }
  }
}
