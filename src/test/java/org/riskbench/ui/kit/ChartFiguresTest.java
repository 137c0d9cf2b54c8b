package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.chart.Axis;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.Corner;
import org.riskbench.chart.Series;
import org.riskbench.chart.Series.Style;
import org.riskbench.ui.kit.ChartFigures.Cell;

class ChartFiguresTest {
  private static ChartFigures figures(Cell... line) {
    return new ChartFigures("Title", "Sentence.", List.of("Name", "Share"), List.of(List.of(line)));
  }

  @Test
  void figuresAreCopiedAsPeopleReadThem() {
    assertThat(figures(Cell.text("a\tb"), Cell.share(0.125)).tabbed())
        .isEqualTo("Name\tShare\na b\t12.5 %\n");
  }

  @Test
  void figuresAreCopiedAsProgramsReadThem() {
    assertThat(figures(Cell.text("one, \"two\""), Cell.share(0.125)).csv())
        .isEqualTo("Name,Share\n\"one, \"\"two\"\"\",0.125\n");
    assertThat(figures(Cell.text("a"), Cell.count(12_345)).csv()).endsWith("a,12345\n");
  }

  @Test
  void whatIsNotKnownIsADashForPeopleAndNothingForPrograms() {
    ChartFigures unknown = figures(Cell.text("a"), Cell.share(Double.NaN));
    assertThat(unknown.tabbed()).endsWith("a\t–\n");
    assertThat(unknown.csv()).endsWith("a,\n");
  }

  @Test
  void aNameNeverBecomesAFormulaOfASheet() {
    assertThat(figures(Cell.text("=1+1"), Cell.text("-5")).csv()).endsWith("'=1+1,-5\n");
    assertThat(figures(Cell.text("-5+A1"), Cell.of("-", -2.5e-9)).csv())
        .endsWith("'-5+A1,-2.5E-9\n");
    assertThat(figures(Cell.text("-cmd"), Cell.text("@x")).csv()).endsWith("'-cmd,'@x\n");
  }

  @Test
  void curvesAreToldAtTheSamePlacesSideBySide() {
    double[] many = new double[1001];
    double[] square = new double[many.length];
    for (int i = 0; i < many.length; i++) {
      many[i] = i / 1000.0;
      square[i] = many[i] * many[i];
    }
    ChartFigures told =
        told(
            new Series("Run 1", many, square, Style.LINE),
            new Series("Run 2", new double[] {0, 1}, new double[] {0, 1}, Style.LINE),
            new Series("Chance", new double[] {0, 1}, new double[] {0, 1}, Style.REFERENCE));

    assertThat(told.heads()).containsExactly("False-positive rate", "Run 1", "Run 2");
    assertThat(told.lines()).hasSize(21);
    assertThat(told.lines().get(10))
        .extracting(Cell::shown)
        .containsExactly("50.0 %", "25.0 %", "50.0 %");
    assertThat(told.sentence()).isEqualTo("What is seen.");
  }

  @Test
  void aChartOfFewPointsIsToldWhole() {
    ChartFigures told =
        told(new Series("Run", new double[] {0.1, 0.7}, new double[] {0.2, 0.3}, Style.BAR));
    assertThat(told.lines()).hasSize(2);
    assertThat(told.lines().get(1)).extracting(Cell::shown).containsExactly("70.0 %", "30.0 %");
  }

  @Test
  void outsideOfACurveThereIsNoFigure() {
    Series late = new Series("Run", new double[] {0.5, 1}, new double[] {0.2, 0.3}, Style.LINE);
    assertThat(DescribedFigures.at(late, 0.25)).isNaN();
    assertThat(DescribedFigures.at(late, 0.75)).isEqualTo(0.25);
  }

  @Test
  void aStepHoldsUpToItsOwnPlace() {
    Series steps = new Series("Run", new double[] {0.5, 1}, new double[] {0.9, 0.4}, Style.STEP);
    assertThat(DescribedFigures.at(steps, 0.2)).isEqualTo(0.9);
    assertThat(DescribedFigures.at(steps, 0.6)).isEqualTo(0.4);
  }

  private static ChartFigures told(Series... series) {
    return DescribedFigures.of(
        new ChartDescription(
            "ROC",
            Axis.share("False-positive rate"),
            Axis.share("Recall"),
            List.of(series),
            Corner.BOTTOM_RIGHT,
            "What is seen."));
  }
}
