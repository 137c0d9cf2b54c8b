package org.riskbench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.feature.AsIs;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.feature.Transformation;
import org.riskbench.rule.HardRules;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/** A model made by hand whose reference is measured: all it reads raises the risk. */
final class Worded {
  static final double SECRET_CARD = 4_111_222;
  private static final VelocityFeature BURST =
      new VelocityFeature(List.of("ip"), Window.parse("24h"), Aggregate.COUNT);
  private static final VelocityFeature SPENT =
      new VelocityFeature(List.of("ip"), Window.parse("7d"), Aggregate.SUM, "amount");

  private Worded() {}

  /** Codes: AMOUNT, CARD, CHANNEL, IP_VELOCITY, MATCH. */
  static RiskModel model() {
    return reading(ColumnRole.AMOUNT);
  }

  private static Schema inputs(ColumnRole amount) {
    return new Schema(
        List.of(
            new Column("at", ColumnKind.TIME, ColumnRole.TIME),
            new Column("ip", ColumnKind.TEXT, ColumnRole.ENTITY),
            new Column("card", ColumnKind.NUMBER, ColumnRole.ENTITY),
            new Column("amount", ColumnKind.NUMBER, amount),
            new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE),
            new Column("match", ColumnKind.BOOLEAN, ColumnRole.FEATURE)));
  }

  /** The same where the amount has another role. */
  static RiskModel reading(ColumnRole amount) {
    VelocityPlan plan =
        new VelocityPlan(
            "at",
            1,
            List.of(BURST, SPENT),
            Map.of("ip", KeyRule.TEXT),
            VelocityPlan.USUAL_RETENTION);
    List<Transformation> steps =
        List.of(
            new Standardise("amount", 50, 50, 25, 8, true),
            new AsIs("card", 0, 0, 1e9),
            new OneHot("channel", List.of("web", "app")),
            new Standardise("match", 1, 1, 1, 8, false),
            new Standardise(BURST.name(), 0, 0, 1, 8, false),
            new Standardise(SPENT.name(), 0, 0, 100, 8, false));
    Recipe recipe = new Recipe(inputs(amount), List.of(), plan, steps);
    double[] fraud = {1, 1, 1e-7, -1, 1, 0, 0, -1, 1, 0.5};
    double[] reference = new double[fraud.length];
    reference[3] = 0.9;
    reference[4] = 0.1;
    Reference measured =
        new Reference(
            ReferenceGroup.APPROVED_GOODS,
            Map.of(
                "amount",
                quantiles(1, 2, 5, 10, 25, 50, 75, 90, 95, 99, 120),
                "match",
                quantiles(0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1),
                BURST.name(),
                quantiles(0, 0, 0, 0, 0, 0, 1, 2, 3, 6, 9),
                SPENT.name(),
                quantiles(0, 0, 0, 0, 0, 10, 20, 50, 80, 120, 300)));
    return new RiskModel(
        recipe,
        new LinearScorer(new double[fraud.length], 0, fraud, -3),
        Uncalibrated.PLAIN,
        scores(),
        Policy.of(1, 500, 750),
        reference,
        HardRules.NONE,
        ReasonBook.automatic(recipe, measured));
  }

  static RiskModel model(ReasonDictionary words) {
    return model().with(model().reasons().with(words));
  }

  private static ScoreMap scores() {
    double[] margins = IntStream.range(0, 2000).mapToDouble(i -> -6 + i * 0.004).toArray();
    double[] weights = new double[margins.length];
    Arrays.fill(weights, 1);
    return ScoreMap.fit(margins, weights);
  }

  private static Quantiles quantiles(double... values) {
    return new Quantiles(values);
  }

  /** A record that is declined: a high amount by the app, no match, a burst on its address. */
  static Assessment declined(RiskModel model) {
    return assessed(
        model,
        Map.of(
            "amount", 130, "card", SECRET_CARD, "channel", "app", "match", 0, "ip", "203.0.113.9"),
        7,
        90);
  }

  static Assessment assessed(RiskModel model, Map<String, ?> fields, double... told) {
    Assessment assessment = model.newAssessment();
    model.assess(model.newRecord(fields), told, assessment);
    return assessment;
  }
}
