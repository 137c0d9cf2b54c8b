package org.riskbench.ui.explain;

import java.util.Locale;
import java.util.Optional;
import org.riskbench.explain.Actionable;
import org.riskbench.explain.Factor;

/** Whether a column may change on the way to another decision, and which way. */
enum Freedom {
  FIXED,
  EITHER,
  UP,
  DOWN;

  /** Key of its name. */
  String key() {
    return "explain.freedom." + name().toLowerCase(Locale.ROOT);
  }

  Optional<Actionable> of(Factor factor) {
    return this == FIXED
        ? Optional.empty()
        : Optional.of(new Actionable(factor, Actionable.Direction.valueOf(name())));
  }
}
