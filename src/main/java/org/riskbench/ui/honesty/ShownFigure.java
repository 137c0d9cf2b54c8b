package org.riskbench.ui.honesty;

import java.util.function.Function;
import org.riskbench.honesty.Figure;
import org.riskbench.honesty.Gap;
import org.riskbench.honesty.WayReport.Judged;

/** The figure that table and chart show of each way. */
enum ShownFigure {
  AUC("auc", Judged::auc, Gap::auc),
  AVERAGE_PRECISION("ap", Judged::averagePrecision, Gap::averagePrecision),
  RECALL("recall", Judged::recall, Gap::recall);

  private final String word;
  private final Function<Judged, Figure> figure;
  private final Function<Gap, Figure> gap;

  ShownFigure(String word, Function<Judged, Figure> figure, Function<Gap, Figure> gap) {
    this.word = word;
    this.figure = figure;
    this.gap = gap;
  }

  /** Key of its name. */
  String titleKey() {
    return "honesty.figure." + word;
  }

  Figure of(Judged way) {
    return figure.apply(way);
  }

  Figure of(Gap between) {
    return gap.apply(between);
  }
}
