package org.riskbench.server;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.modelfile.DataFingerprint;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/** A small model made by hand: a higher amount is riskier. */
public final class SampleModels {
  static final Schema TRAINING =
      new Schema(
          List.of(
              new Column("record_id", ColumnKind.TEXT, ColumnRole.ID),
              new Column("happened_at", ColumnKind.TIME, ColumnRole.TIME)
                  .within(new ColumnDomain.Range(1.7e12, 1.75e12, true)),
              new Column("ip_address", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("device", ColumnKind.CATEGORY, ColumnRole.ENTITY)
                  .within(new ColumnDomain.Levels(List.of("secret-device"))),
              new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT)
                  .within(new ColumnDomain.Range(1, 900, false)),
              new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE)
                  .within(new ColumnDomain.Levels(List.of("web", "app", "o'phone"))),
              new Column("phone_match", ColumnKind.BOOLEAN, ColumnRole.FEATURE),
              new Column("gender", ColumnKind.CATEGORY, ColumnRole.SENSITIVE)
                  .within(new ColumnDomain.Levels(List.of("secret-gender"))),
              new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));

  private SampleModels() {}

  static SealedModel version(int version) {
    return version(version, 500, 750);
  }

  /** Each version's probability is told apart: its bias grows with the version. */
  static SealedModel version(int version, int review, int decline) {
    Recipe recipe =
        new Recipe(
            TRAINING.inputs(),
            List.of(
                new Standardise("amount", 40, 50, 100, 8, true),
                new OneHot("channel", List.of("web", "app", "o'phone")),
                new Standardise("phone_match", 1, 0.5, 0.5, 8, false)));
    double[] fraud = {2, 0.5, -0.1, 0.2, 0.1, 1, 0.3, -1};
    double bias = -3 + version * 0.01;
    return sealed(version, recipe, fraud, bias, Policy.of(3, review, decline));
  }

  /** The other way round: a higher amount is less risky. */
  static SealedModel reversed(int version, int review, int decline) {
    Recipe recipe =
        new Recipe(TRAINING.inputs(), List.of(new Standardise("amount", 40, 50, 100, 8, true)));
    return sealed(version, recipe, new double[] {-2, 0.5}, -3, Policy.of(3, review, decline));
  }

  /** A model that counts earlier records of an e-mail address in the last hour. */
  public static SealedModel counting() {
    return ofEmails(Aggregate.COUNT);
  }

  /** A model that tells the share of frauds among an e-mail address's records of the last hour. */
  static SealedModel countingFrauds() {
    return ofEmails(Aggregate.FRAUD_SHARE);
  }

  private static SealedModel ofEmails(Aggregate aggregate) {
    VelocityFeature count = new VelocityFeature(List.of("email"), Window.parse("1h"), aggregate);
    VelocityPlan plan =
        new VelocityPlan(
            "at", 1, List.of(count), Map.of("email", KeyRule.EMAIL), VelocityPlan.USUAL_RETENTION);
    Schema inputs =
        new Schema(
            List.of(
                new Column("at", ColumnKind.TIME, ColumnRole.TIME),
                new Column("email", ColumnKind.TEXT, ColumnRole.ENTITY)));
    Recipe recipe =
        new Recipe(
            inputs, List.of(), plan, List.of(new Standardise(count.name(), 0, 0, 1, 8, true)));
    return sealed(1, recipe, new double[] {1, 0}, -3, Policy.of(3, 500, 750));
  }

  /** What a file of the sample would be made of, with another model in it. */
  public static ModelDraft draft(SealedModel sample, RiskModel model) {
    Manifest manifest = sample.manifest();
    return new ModelDraft(
        model,
        manifest.schema(),
        manifest.learner(),
        Map.of(),
        1,
        manifest.data(),
        sample.metrics(),
        manifest.split(),
        new byte[0]);
  }

  private static SealedModel sealed(
      int version, Recipe recipe, double[] fraud, double bias, Policy policy) {
    double[] margins = IntStream.range(0, 2000).mapToDouble(i -> -6 + i * 0.004).toArray();
    double[] weights = new double[margins.length];
    Arrays.fill(weights, 1);
    RiskModel model =
        new RiskModel(
            recipe,
            new LinearScorer(new double[fraud.length], 0, fraud, bias),
            Uncalibrated.PLAIN,
            ScoreMap.fit(margins, weights),
            policy,
            new double[fraud.length]);
    Manifest manifest =
        new Manifest(
            1,
            new ModelId("registrations", version),
            Instant.parse("2026-11-01T00:00:00Z"),
            "Riskbench 0.1.0",
            Map.of(),
            "logistic",
            Map.of(),
            1,
            version == 1 && recipe.velocity().size() > 0 ? recipe.inputs() : TRAINING,
            new DataFingerprint("registrations.csv", "0".repeat(64), 10_000, 300, 9_700, "", ""),
            "by time",
            Map.of(),
            Map.of());
    return new SealedModel(manifest, model, Map.of("auc", 0.75), "f".repeat(64));
  }
}
