package org.riskbench.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.evaluation.ScorecardReport;
import org.riskbench.feature.Derivation;
import org.riskbench.feature.FittedRecipe;
import org.riskbench.feature.GroupCounts;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.TargetRate;
import org.riskbench.feature.Transformation;
import org.riskbench.feature.WeightOfEvidence;
import org.riskbench.feature.Weights;
import org.riskbench.schema.ColumnKind;
import org.riskbench.scoring.LinearScorer;

/**
 * Turns a linear model over evidence into a scorecard: the recipe then says points where it said
 * evidence, and every point weighs the same. Columns without weight are left out.
 */
final class Points {
  private final PointScale scale;
  private final FittedRecipe fitted;
  private final double[] weights;
  private final double intercept;
  private final List<Transformation> steps = new ArrayList<>();
  private final List<ScorecardReport.Column> columns = new ArrayList<>();

  Points(PointScale scale, LinearScorer scorer, FittedRecipe fitted) {
    this.scale = scale;
    this.fitted = fitted;
    this.weights = new double[scorer.width()];
    Arrays.setAll(weights, i -> scorer.fraudWeights()[i] - scorer.goodWeights()[i]);
    this.intercept = scorer.fraudBias() - scorer.goodBias();
  }

  Served served() {
    boolean any = Arrays.stream(weights).anyMatch(weight -> weight != 0);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0 || !any) {
        add(i);
      }
    }
    double base = scale.basePoints(intercept);
    double[] equal = new double[steps.size()];
    Arrays.fill(equal, scale.unit());
    LinearScorer scorer = new LinearScorer(new double[equal.length], 0, equal, scale.bias(base));
    ScorecardReport report =
        new ScorecardReport(
            scale.baseScore(), scale.baseOdds(), scale.pointsToDouble(), base, columns);
    return new Served(recipe(), scorer, ModelAccount.of(report));
  }

  private void add(int position) {
    Transformation step = fitted.recipe().transformations().get(position);
    GroupCounts counts = Objects.requireNonNull(fitted.groups().get(position));
    double[] points = new double[counts.rows().length];
    Arrays.setAll(points, group -> scale.points(weights[position] * counts.evidence()[group]));
    steps.add(pointed(step, new Weights(points)));
    List<String> names = names(step, fitted.recipe().slot(position));
    List<ScorecardReport.Bin> bins = new ArrayList<>();
    for (int group = 0; group < points.length; group++) {
      bins.add(
          new ScorecardReport.Bin(
              names.get(group),
              counts.rows()[group],
              counts.fraudRates()[group],
              counts.evidence()[group],
              points[group]));
    }
    columns.add(new ScorecardReport.Column(step.column(), weights[position], bins));
  }

  private static Transformation pointed(Transformation step, Weights points) {
    if (step instanceof WeightOfEvidence bins) {
      return new WeightOfEvidence(bins.column(), bins.cuts(), points);
    }
    if (step instanceof TargetRate levels) {
      return new TargetRate(levels.column(), levels.levels(), points);
    }
    throw new IllegalStateException("a step of a scorecard has no evidence");
  }

  private List<String> names(Transformation step, int slot) {
    if (step instanceof WeightOfEvidence bins) {
      ColumnKind kind = fitted.recipe().wide().column(slot).kind();
      return BinNames.of(bins.cuts(), kind);
    }
    return BinNames.of(((TargetRate) step).levels());
  }

  /** Derived columns that have no points are no longer made. */
  private Recipe recipe() {
    Recipe all = fitted.recipe();
    Set<String> read = steps.stream().map(Transformation::column).collect(Collectors.toSet());
    List<Derivation> derivations =
        all.derivations().stream()
            .filter(
                made ->
                    made.outputs().stream()
                        .anyMatch(output -> read.contains(output.column().name())))
            .toList();
    return new Recipe(all.inputs(), derivations, all.velocity(), steps);
  }
}
