package org.riskbench.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.Scorer;

/**
 * Made-up payments: the amount tells most, the channel some, the age a little, the noise nothing,
 * though the model gives it a weight.
 */
final class Planted {
  static final Schema INPUTS =
      new Schema(
          List.of(
              new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT),
              new Column("age", ColumnKind.NUMBER, ColumnRole.FEATURE),
              new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE),
              new Column("verified", ColumnKind.BOOLEAN, ColumnRole.FEATURE),
              new Column("noise", ColumnKind.NUMBER, ColumnRole.FEATURE),
              new Column("device", ColumnKind.TEXT, ColumnRole.ENTITY)));

  static final Recipe RECIPE =
      new Recipe(
          INPUTS,
          List.of(
              new Standardise("amount", 0, 0, 1, 8, false),
              new Standardise("age", 40, 40, 10, 8, true),
              new OneHot("channel", List.of("web", "app")),
              new Standardise("verified", 1, 0.5, 0.5, 8, false),
              new Standardise("noise", 0, 0, 1, 8, false)));

  private static final Map<String, Double> WEIGHTS =
      Map.of("amount", 1.5, "age", -0.4, "age.missing", 0.5, "verified", -0.3, "noise", 0.05);

  private Planted() {}

  static Scorer scorer() {
    double[] weights =
        RECIPE.features().stream()
            .mapToDouble(
                feature ->
                    feature.column().equals("channel")
                        ? (feature.name().contains("app") ? 1 : 0)
                        : WEIGHTS.getOrDefault(feature.name(), 0.0))
            .toArray();
    return new LinearScorer(new double[weights.length], 0, weights, -3);
  }

  static RiskModel model() {
    return model(scorer());
  }

  static RiskModel model(Scorer scorer) {
    KnownRecords records = records();
    double[][] encoded = records.encode(shell(scorer), JobContext.none());
    double[] goods =
        IntStream.range(0, encoded.length)
            .filter(i -> !records.fraud()[i])
            .mapToDouble(i -> scorer.margin(encoded[i]))
            .toArray();
    double[] weights = new double[goods.length];
    Arrays.fill(weights, 1);
    return new RiskModel(
        RECIPE,
        scorer,
        Uncalibrated.PLAIN,
        ScoreMap.fit(goods, weights),
        Policy.of(1, 300, 500),
        new double[RECIPE.width()]);
  }

  private static RiskModel shell(Scorer scorer) {
    return new RiskModel(
        RECIPE,
        scorer,
        Uncalibrated.PLAIN,
        ScoreMap.fit(new double[] {0}, new double[] {1}),
        Policy.initial(),
        new double[RECIPE.width()]);
  }

  /** 3,000 of them, about one in six a fraud. */
  static KnownRecords records() {
    int n = 3_000;
    Random random = new Random(7);
    double[] amount = new double[n];
    double[] age = new double[n];
    int[] channel = new int[n];
    double[] verified = new double[n];
    double[] noise = new double[n];
    int[] device = new int[n];
    boolean[] fraud = new boolean[n];
    for (int i = 0; i < n; i++) {
      fraud[i] = random.nextInt(6) == 0;
      amount[i] = random.nextGaussian() + (fraud[i] ? 1.6 : 0);
      age[i] = random.nextInt(10) == 0 ? Double.NaN : 40 + 10 * random.nextGaussian();
      channel[i] = random.nextInt(fraud[i] ? 2 : 4) == 0 ? 1 : 0;
      verified[i] = random.nextBoolean() ? 1 : 0;
      noise[i] = random.nextGaussian();
      device[i] = i;
    }
    String[] devices = IntStream.range(0, n).mapToObj(i -> "secret-" + i).toArray(String[]::new);
    Rows rows =
        new Rows(
            INPUTS,
            List.of(
                new ColumnValues.Numbers(amount),
                new ColumnValues.Numbers(age),
                new ColumnValues.Texts(channel, new String[] {"web", "app"}),
                new ColumnValues.Numbers(verified),
                new ColumnValues.Numbers(noise),
                new ColumnValues.Texts(device, devices)));
    return new KnownRecords(rows, List.of(), IntStream.range(0, n).toArray(), fraud, new double[0]);
  }

  static Factor factor(RiskModel model, String name) {
    return Factor.of(model).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The row with the highest score. */
  static int riskiest(RiskModel model) {
    KnownRecords records = records();
    double[][] encoded = records.encode(model, JobContext.none());
    return IntStream.range(0, encoded.length)
        .boxed()
        .max(
            (a, b) ->
                Double.compare(
                    model.scorer().margin(encoded[a]), model.scorer().margin(encoded[b])))
        .orElseThrow();
  }
}
