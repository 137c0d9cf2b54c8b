package org.riskbench.ui.compare;

import java.util.List;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.ChartRun;
import org.riskbench.chart.Charts;

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

  ChartDescription of(List<ChartRun> runs) {
    return switch (this) {
      case ROC -> Charts.roc(runs);
      case PRECISION_RECALL -> Charts.precisionRecall(runs);
      case GAIN -> Charts.gain(runs);
      case LIFT -> Charts.lift(runs);
    };
  }
}
