package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.ScorecardReport;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.training.Learners;

class ScorecardTest {
  @TempDir private Path folder = Path.of("");

  private static Run run(Dataset data, Map<String, String> settings) {
    return Experiment.run(
            data,
            Payments.plan(List.of(Learners.plan("scorecard", settings, 1)), Shares.defaults()),
            JobContext.none())
        .best();
  }

  private Run run(Map<String, String> settings) {
    return run(Payments.usual(folder), settings);
  }

  private static ScorecardReport card(Run run) {
    return run.account().scorecard().orElseThrow();
  }

  private static ScorecardReport.Column column(Run run, String name) {
    return card(run).columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Total by hand and margin of each record. */
  private static SortedMap<Double, Double> marginsByTotal(Run run, Dataset data) {
    SortedMap<Double, Double> margins = new TreeMap<>();
    Rows.Cursor cursor = data.rows().project(run.model().inputs()).cursor();
    RecipeEncoder encoder = run.model().recipe().newEncoder();
    double[] points = new double[run.model().recipe().width()];
    for (int row = 0; row < data.size(); row++) {
      encoder.encode(cursor.at(row), new double[0], points);
      double total = card(run).basePoints();
      for (double each : points) {
        total += each;
      }
      double margin = run.model().scorer().margin(points);
      Double before = margins.put(total, margin);
      if (before != null) {
        assertThat(margin).as("equal totals, equal margins").isEqualTo(before);
      }
    }
    return margins;
  }

  @Test
  void theTotalOfWholePointsOrdersRecordsAsTheScoreDoes() {
    Dataset data = Payments.usual(folder);
    Run run = run(data, Map.of());

    SortedMap<Double, Double> margins = marginsByTotal(run, data);

    assertThat(margins).hasSizeGreaterThan(20);
    assertThat(List.copyOf(margins.values())).isSorted();
    assertThat(margins.keySet()).allMatch(total -> total == Math.rint(total));
    assertThat(run.evaluation().metrics().auc()).isGreaterThan(0.9);
  }

  @Test
  void theBaseScoreHasTheBaseOddsAndPointsDoubleThem() {
    Dataset data = Payments.usual(folder);
    Run run =
        run(data, Map.of("base-score", "600", "base-odds", "30", "pdo", "25", "whole-points", "0"));

    marginsByTotal(run, data)
        .forEach(
            (total, margin) ->
                assertThat(Math.exp(margin))
                    .isCloseTo(
                        Math.pow(2, (total - 600) / 25) / 30, within(1e-5 * Math.exp(margin))));
  }

  @Test
  void moreFraudMeansMorePoints() {
    for (ScorecardReport.Column column : card(run(Map.of())).columns()) {
      assertThat(column.weight()).isNotNegative();
      for (ScorecardReport.Bin bin : column.bins()) {
        assertThat(bin.points() * bin.evidence()).isNotNegative();
      }
    }
  }

  @Test
  void everyBinSaysWhichRecordsItHolds() {
    ScorecardReport.Column spent = column(run(Map.of("bins", "4")), "spent");
    ScorecardReport.Column country = column(run(Map.of()), "country");

    assertThat(spent.bins()).hasSize(5);
    assertThat(spent.bins().get(0).values()).startsWith("below ");
    assertThat(spent.bins().get(1).values()).startsWith("from ").contains(" to below ");
    assertThat(spent.bins().get(4).values()).isEqualTo("missing");
    assertThat(spent.bins().stream().mapToInt(ScorecardReport.Bin::rows).sum()).isEqualTo(300);
    assertThat(country.bins())
        .extracting(ScorecardReport.Bin::values)
        .containsExactlyInAnyOrder("XX", "YY", "ZZ", "all others", "missing");
    assertThat(country.bins())
        .filteredOn(bin -> bin.values().equals("XX"))
        .allSatisfy(bin -> assertThat(bin.fraudRate()).isEqualTo(1));
  }

  @Test
  void monotoneBinsOnlyRiseOrOnlyFall() {
    Run run = run(Map.of("monotone", "1", "bins", "20"));

    List<Double> evidence =
        column(run, "spent").bins().stream()
            .filter(bin -> !bin.values().equals("missing"))
            .map(ScorecardReport.Bin::evidence)
            .toList();
    assertThat(evidence).isSorted().hasSizeGreaterThan(2);
  }

  @Test
  void aColumnThatTellsNothingHasNoPoints() {
    Run run = run(Payments.noise(folder), Map.of());

    assertThat(card(run).columns()).hasSizeLessThan(45);
    assertThat(run.model().recipe().width()).isEqualTo(card(run).columns().size());
  }

  @Test
  void aCardIsTheSameAgainAndCompilesToTheLinearScorer() {
    Run first = run(Map.of());
    Run second = run(Map.of());

    assertThat(second.model()).isEqualTo(first.model());
    assertThat(second.account()).isEqualTo(first.account());
    assertThat(first.model().scorer()).isInstanceOf(LinearScorer.class);
  }

  @Test
  void theBestColumnIsNamedAndScoresByItAlone() {
    ExperimentReport report =
        Experiment.run(Payments.usual(folder), Payments.plan("best-column"), JobContext.none());

    assertThat(report.best().model().recipe().features())
        .singleElement()
        .satisfies(feature -> assertThat(feature.column()).isIn("spent", "country"));
    assertThat(report.notes())
        .filteredOn(note -> note.code().equals("EXP-106"))
        .extracting(Problem::what)
        .singleElement()
        .asString()
        .contains(report.best().model().recipe().features().get(0).column());
    assertThat(report.best().evaluation().metrics().auc()).isGreaterThan(0.8);
  }

  @Test
  void theBestOfNoiseIsNotTakenForASignal() {
    Run run =
        Experiment.run(Payments.noise(folder), Payments.plan("best-column"), JobContext.none())
            .best();

    assertThat(run.evaluation().metrics().auc()).isBetween(0.25, 0.75);
  }
}
