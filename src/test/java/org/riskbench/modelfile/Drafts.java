package org.riskbench.modelfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.riskbench.decision.PlattCalibration;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.feature.AsIs;
import org.riskbench.feature.Calendar;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.feature.Transformation;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/** Models to save, without training: weights from a seed. */
public final class Drafts {
  static final Schema SCHEMA =
      new Schema(
          List.of(
              new Column("application", ColumnKind.TEXT, ColumnRole.ID),
              new Column(
                  "amount",
                  ColumnKind.NUMBER,
                  ColumnRole.AMOUNT,
                  new ColumnDomain.Range(0.1, 1234.56, false)),
              new Column(
                  "channel",
                  ColumnKind.CATEGORY,
                  ColumnRole.FEATURE,
                  new ColumnDomain.Levels(List.of("web", "app", "Rare Person"))),
              new Column(
                  "moment",
                  ColumnKind.TIME,
                  ColumnRole.TIME,
                  new ColumnDomain.Range(1.7e12, 1.71e12, true)),
              new Column("known_device", ColumnKind.BOOLEAN, ColumnRole.FEATURE),
              new Column(
                  "email",
                  ColumnKind.CATEGORY,
                  ColumnRole.ENTITY,
                  new ColumnDomain.Levels(List.of("secret@example.org"))),
              new Column(
                  "religion",
                  ColumnKind.CATEGORY,
                  ColumnRole.SENSITIVE,
                  new ColumnDomain.Levels(List.of("secret group"))),
              new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));

  private static final Recipe RECIPE =
      new Recipe(
          SCHEMA.inputs(),
          List.of(
              new Standardise("amount", 1 / 3.0, 100.1, 0.7, 8, true),
              new OneHot("channel", List.of("web", "app")),
              new Calendar("moment"),
              new Standardise("known_device", 1, 0.9, 0.3, 8, false)));

  private Drafts() {}

  public static ModelDraft small() {
    return of(model(RECIPE, 40, 1), SCHEMA);
  }

  /** A small model that scores otherwise than {@link #small()}. */
  public static ModelDraft other() {
    return of(model(RECIPE, 40, 2), SCHEMA);
  }

  /** A model that looks at the past of a device: {@link #small()} with velocity features. */
  public static ModelDraft counting() {
    return counting(name -> new Standardise(name, 0, 2, 3, 8, true));
  }

  /** The same for trees, which read numbers as they are. */
  public static ModelDraft countingWithoutBounds() {
    return counting(name -> new AsIs(name, 0, -Double.MAX_VALUE, Double.MAX_VALUE));
  }

  private static ModelDraft counting(Function<String, Transformation> step) {
    VelocityPlan plan =
        new VelocityPlan(
            "moment",
            1,
            List.of(
                new VelocityFeature(List.of("email"), Window.parse("24h"), Aggregate.COUNT),
                new VelocityFeature(List.of("email"), Window.EVER, Aggregate.SUM, "amount", 7),
                new VelocityFeature(
                    List.of("email", "channel"), Window.EVER, Aggregate.SINCE_LAST)),
            Map.of("email", KeyRule.EMAIL),
            VelocityPlan.USUAL_RETENTION);
    List<Transformation> steps = new ArrayList<>(RECIPE.transformations());
    for (VelocityFeature feature : plan.features()) {
      steps.add(step.apply(feature.name()));
    }
    return of(model(new Recipe(SCHEMA.inputs(), List.of(), plan, steps), 40, 1), SCHEMA);
  }

  /** As little as a file can hold, for tests that read it thousands of times. */
  public static ModelDraft tiny() {
    return wide(1, 2);
  }

  /** A linear model over numbers alone, about as a real one is sized. */
  public static ModelDraft wide(int columns, int goods) {
    List<Column> inputs = new ArrayList<>();
    List<Transformation> steps = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < columns; i++) {
      String name = "signal_" + i;
      inputs.add(
          new Column(
              name,
              ColumnKind.NUMBER,
              ColumnRole.FEATURE,
              new ColumnDomain.Range(0, random.nextDouble() * 100, false)));
      steps.add(
          new Standardise(
              name, random.nextDouble(), random.nextDouble(), random.nextDouble() + 0.1, 8, false));
    }
    Schema schema = new Schema(inputs);
    return of(model(new Recipe(schema, steps), goods, 3), schema);
  }

  public static RiskModel model(Recipe recipe, int goods, long seed) {
    Random random = new Random(seed);
    // Narrower than what the records get, so that some reach the top of the scale.
    double[] margins = random.doubles(goods).toArray();
    double[] weights = new double[goods];
    Arrays.fill(weights, 1);
    return new RiskModel(
        recipe,
        new LinearScorer(
            values(random, recipe.width()), -0.1, values(random, recipe.width()), -0.3),
        new PlattCalibration(0.9, -0.2),
        ScoreMap.fit(margins, weights),
        Policy.of(3, 400, 612),
        values(random, recipe.width()));
  }

  private static double[] values(Random random, int count) {
    return random.doubles(count).map(value -> value * 4 - 2).toArray();
  }

  public static ModelDraft of(RiskModel model, Schema schema) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("auc", 0.1 + 0.2);
    metrics.put("brier", Double.NaN);
    return new ModelDraft(
        model,
        schema,
        "logistic-sgd",
        Map.of("epochs", "5"),
        42,
        new DataFingerprint("sample.csv", "ab".repeat(32), 100, 5, 90, "2026-01-01T00:00:00Z", ""),
        metrics,
        "by time, 70 % to train",
        "a trainer's own model".getBytes(StandardCharsets.UTF_8));
  }
}
