package org.riskbench.server;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.riskbench.answering.Scored;
import org.riskbench.answering.Witness;
import org.riskbench.decision.Lapse;
import org.riskbench.decision.Mode;
import org.riskbench.monitor.Exposition;

/** Counts records by the mode they were decided in, and what went wrong. Thread-safe. */
public final class Tally implements Witness, Consumer<Lapse> {
  private final Map<Mode, LongAdder> modes = adders(Mode.class);
  private final Map<Lapse, LongAdder> lapses = adders(Lapse.class);

  /** One a constant; only read from now on. */
  private static <E extends Enum<E>> Map<E, LongAdder> adders(Class<E> type) {
    Map<E, LongAdder> adders = new EnumMap<>(type);
    EnumSet.allOf(type).forEach(each -> adders.put(each, new LongAdder()));
    return adders;
  }

  private static <E> LongAdder of(Map<E, LongAdder> adders, E each) {
    return Objects.requireNonNull(adders.get(each));
  }

  @Override
  public void scored(Scored scored) {
    of(modes, scored.assessment().mode()).increment();
  }

  @Override
  public void accept(Lapse lapse) {
    of(lapses, lapse).increment();
  }

  /** Records decided in a mode; in {@link Mode#FALLBACK} only those for want of the state. */
  public long records(Mode mode) {
    return of(modes, mode).sum();
  }

  /** Answers that could not be made as usual. */
  public long lapses(Lapse lapse) {
    return of(lapses, lapse).sum();
  }

  /** The counts, and which mode holds now. */
  void write(Mode now, Exposition out) {
    out.head("riskbench_mode", "gauge", "The mode of the kill switch: 1 for the one that holds.");
    for (Mode mode : Mode.values()) {
      if (mode != Mode.FALLBACK) {
        out.value("riskbench_mode", mode == now ? 1 : 0, "mode", mode.word());
      }
    }
    out.head("riskbench_records_by_mode_total", "counter", "Records decided, by mode.");
    for (Mode mode : Mode.values()) {
      out.value("riskbench_records_by_mode_total", records(mode), "mode", mode.word());
    }
    out.head("riskbench_fallback_total", "counter", "Answers by the policy's fallback, by cause.");
    for (Lapse lapse : Lapse.values()) {
      out.value("riskbench_fallback_total", lapses(lapse), "cause", lapse.word());
    }
  }
}
