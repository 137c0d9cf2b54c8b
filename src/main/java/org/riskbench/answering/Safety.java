package org.riskbench.answering;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.riskbench.decision.Lapse;
import org.riskbench.decision.Mode;

/**
 * What stands beside a model when it answers: the kill switch, the clock, and who counts lapses.
 *
 * @param mode by what records are decided just now; never {@link Mode#FALLBACK}
 * @param alarms goes off where an answer takes too long
 * @param lapsed told of every answer that could not be made as usual; called by many threads
 */
public record Safety(Supplier<Mode> mode, Alarms alarms, Consumer<Lapse> lapsed) {
  /** The usual mode, any time to answer, nobody counts. */
  public static final Safety NONE = new Safety(Nobody.HERE, Nobody.HERE, Nobody.HERE);

  /** Sets off what is to happen when an answer is late. Thread-safe and quick. */
  @FunctionalInterface
  public interface Alarms {
    /** None ever goes off. */
    Alarms NEVER = Nobody.HERE;

    /**
     * Runs something soon after some time, if it still waits then.
     *
     * @param millis above 0
     */
    void set(Late late, int millis);
  }

  /** Stands for all three where there is none of them. */
  private enum Nobody implements Supplier<Mode>, Alarms, Consumer<Lapse> {
    HERE;

    @Override
    public Mode get() {
      return Mode.NORMAL;
    }

    @Override
    public void set(Late late, int millis) {} // never goes off

    @Override
    public void accept(Lapse lapse) {} // nobody counts
  }

  /** What may be late. */
  public interface Late {
    /** Whether there is anything to wait for still; cheap. */
    boolean isWaiting();

    /** Is late now: must be quick and must not throw. */
    void late();
  }
}
