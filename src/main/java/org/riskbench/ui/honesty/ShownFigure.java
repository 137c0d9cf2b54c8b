package org.riskbench.ui.honesty;

import org.riskbench.honesty.Figure;
import org.riskbench.honesty.Gap;
import org.riskbench.honesty.WayReport.Judged;

/** The figure that table and chart show of each way. */
enum ShownFigure {
  AUC("auc"),
  AVERAGE_PRECISION("ap"),
  RECALL("recall");

  private final String word;

  ShownFigure(String word) {
    this.word = word;
  }

  /** Key of its name. */
  String titleKey() {
    return "honesty.figure." + word;
  }

  Figure of(Judged way) {
    return switch (this) {
      case AUC -> way.auc();
      case AVERAGE_PRECISION -> way.averagePrecision();
      case RECALL -> way.recall();
    };
  }

  Figure of(Gap gap) {
    return switch (this) {
      case AUC -> gap.auc();
      case AVERAGE_PRECISION -> gap.averagePrecision();
      case RECALL -> gap.recall();
    };
  }
}
