package org.riskbench.ui.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.threshold.ScoreHistogram;
import org.riskbench.ui.kit.ChartFigures;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.WindowLanguage;

class ScoreFiguresTest {
  @Test
  void theChartOfScoresTellsWhereEachClassLiesAndWhereTheBandsBegin() {
    double[] frauds = new double[20];
    double[] goods = new double[20];
    goods[1] = 90;
    goods[10] = 10;
    frauds[15] = 3;
    frauds[16] = 5;
    ChartFigures told =
        ScoreFigures.of(
            new ScoreHistogram(50, frauds, goods),
            List.of("Review from score 500"),
            Messages.bundled(WindowLanguage.ENGLISH));

    assertThat(told.sentence())
        .isEqualTo(
            "Half of the good records score below 100, half of the frauds below 850."
                + " Review from score 500.");
    assertThat(told.lines()).hasSize(20);
    assertThat(told.tabbed()).contains("50 – 100\t90\t90.0 %\t0\t0.0 %");
  }
}
