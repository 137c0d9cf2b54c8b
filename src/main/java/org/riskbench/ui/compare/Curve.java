package org.riskbench.ui.compare;

import java.util.List;
import java.util.function.Function;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.ChartRun;
import org.riskbench.chart.Charts;

/** A curve that shows how well runs rank. */
public enum Curve {
  ROC("roc", Charts::roc),
  PRECISION_RECALL("precision-recall", Charts::precisionRecall),
  GAIN("gain", Charts::gain),
  LIFT("lift", Charts::lift);

  private final String word;
  private final Function<List<ChartRun>, ChartDescription> chart;

  Curve(String word, Function<List<ChartRun>, ChartDescription> chart) {
    this.word = word;
    this.chart = chart;
  }

  /** Key of its name. */
  public String titleKey() {
    return "curve." + word;
  }

  ChartDescription of(List<ChartRun> runs) {
    return chart.apply(runs);
  }
}
