package org.riskbench.monitor;

import java.util.Optional;
import org.riskbench.scoring.ModelId;

/** Tells what became of good records once their outcome is known; wired from the decision log. */
@FunctionalInterface
public interface MaturedGoods {
  /** Nothing is known of outcomes. */
  MaturedGoods UNKNOWN = model -> Optional.empty();

  /**
   * Records of a model known to be good, old enough for a fraud to have been reported. Those that
   * were declined are not among them: what became of them can't be observed.
   *
   * @param goods how many
   * @param stopped how many of them the score alone would not have approved
   */
  record Goods(long goods, long stopped) {}

  /** Those of a model; empty where none is known. */
  Optional<Goods> of(ModelId model);
}
