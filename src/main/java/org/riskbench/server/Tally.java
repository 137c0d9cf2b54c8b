package org.riskbench.server;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.riskbench.answering.Scored;
import org.riskbench.answering.Witness;
import org.riskbench.decision.Lapse;
import org.riskbench.decision.Mode;

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

  /** The counts in the Prometheus text format 0.0.4. */
  String prometheus(Mode now) {
    StringBuilder text = new StringBuilder(512);
    text.append("# HELP riskbench_mode The mode of the kill switch: 1 for the one that holds.\n");
    text.append("# TYPE riskbench_mode gauge\n");
    for (Mode mode : Mode.values()) {
      if (mode != Mode.FALLBACK) {
        text.append(
            String.format(
                Locale.ROOT, "riskbench_mode{mode=\"%s\"} %d\n", mode.word(), mode == now ? 1 : 0));
      }
    }
    text.append("# HELP riskbench_records_by_mode_total Records decided, by mode.\n");
    text.append("# TYPE riskbench_records_by_mode_total counter\n");
    for (Mode mode : Mode.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "riskbench_records_by_mode_total{mode=\"%s\"} %d\n",
              mode.word(),
              records(mode)));
    }
    text.append("# HELP riskbench_fallback_total Answers by the policy's fallback, by cause.\n");
    text.append("# TYPE riskbench_fallback_total counter\n");
    for (Lapse lapse : Lapse.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "riskbench_fallback_total{cause=\"%s\"} %d\n",
              lapse.word(),
              lapses(lapse)));
    }
    return text.toString();
  }
}
