package org.riskbench.ui.compare;

import java.util.List;
import java.util.Optional;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.ChartRun;
import org.riskbench.chart.Charts;
import org.riskbench.ui.kit.Term;

/** A curve that shows how well runs rank. */
public enum Curve {
  ROC("roc"),
  PRECISION_RECALL("precision-recall"),
  GAIN("gain"),
  LIFT("lift");

  private final String word;

  Curve(String word) {
    this.word = word;
  }

  /** Key of its name. */
  public String titleKey() {
    return "curve." + word;
  }

  /** What explains it; none of the curve of what is found among so many. */
  Optional<Term> term() {
    return switch (this) {
      case ROC -> Optional.of(Term.ROC);
      case PRECISION_RECALL -> Optional.of(Term.PRECISION_RECALL);
      case LIFT -> Optional.of(Term.LIFT);
      case GAIN -> Optional.empty();
    };
  }

  ChartDescription of(List<ChartRun> runs) {
    return switch (this) {
      case ROC -> Charts.roc(runs);
      case PRECISION_RECALL -> Charts.precisionRecall(runs);
      case GAIN -> Charts.gain(runs);
      case LIFT -> Charts.lift(runs);
    };
  }
}
