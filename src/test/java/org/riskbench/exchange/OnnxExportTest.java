package org.riskbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.decision.BetaCalibration;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.IsotonicCalibration;
import org.riskbench.decision.PlattCalibration;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.feature.AsIs;
import org.riskbench.feature.Calendar;
import org.riskbench.feature.Cuts;
import org.riskbench.feature.EmailDomain;
import org.riskbench.feature.Hashed;
import org.riskbench.feature.Levels;
import org.riskbench.feature.LogScale;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Ordinal;
import org.riskbench.feature.QuantileBins;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.feature.TargetRate;
import org.riskbench.feature.WeightOfEvidence;
import org.riskbench.feature.Weights;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.Scorer;
import org.riskbench.scoring.Scorers;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

class OnnxExportTest {
  private static final List<String> LEVELS = List.of("web", "app", "phone");

  private static final Schema INPUTS =
      new Schema(
          List.of(
              number("amount"),
              number("age"),
              number("income"),
              number("hours"),
              number("distance"),
              new Column("moment", ColumnKind.TIME, ColumnRole.TIME),
              new Column("known", ColumnKind.BOOLEAN, ColumnRole.FEATURE),
              text("channel"),
              text("country"),
              text("browser"),
              text("agent"),
              text("email")));

  private static Column number(String name) {
    return new Column(
        name, ColumnKind.NUMBER, ColumnRole.FEATURE, new ColumnDomain.Range(-50, 50, false));
  }

  private static Column text(String name) {
    return new Column(name, ColumnKind.CATEGORY, ColumnRole.FEATURE);
  }

  /** Every kind of step, a derived column and a velocity feature among them. */
  private static Recipe recipe() {
    VelocityFeature count =
        new VelocityFeature(List.of("email"), Window.parse("24h"), Aggregate.COUNT);
    VelocityPlan velocity =
        new VelocityPlan(
            "moment",
            1,
            List.of(count),
            Map.of("email", KeyRule.EMAIL),
            VelocityPlan.USUAL_RETENTION);
    EmailDomain domain = new EmailDomain("email");
    return new Recipe(
        INPUTS,
        List.of(domain),
        velocity,
        List.of(
            new Standardise("amount", 1 / 3.0, 2.5, 11, 3, true),
            new LogScale(new Standardise("income", 0.5, 0.2, 1.3, 4, true)),
            new QuantileBins("age", new Cuts(-10, 0, 12.5), 3),
            new QuantileBins("hours", new Cuts(-20, 20), 3),
            new WeightOfEvidence("distance", new Cuts(-5, 5), new Weights(0.1, -0.7, 2, 0.3)),
            new AsIs("known", 0.5, 0, 1),
            new Calendar("moment"),
            new OneHot("channel", LEVELS),
            new TargetRate("country", new Levels(LEVELS), new Weights(1, -1, 0.25, 0.1, -0.3)),
            new Ordinal("browser", new Levels(LEVELS)),
            new Hashed("agent", 16),
            new OneHot(domain.outputs().get(0).column().name(), List.of("example.org")),
            new Standardise(count.name(), 0, 2, 3, 8, true)));
  }

  private static SealedModel sealed(Recipe recipe, Scorer scorer, Calibration calibration) {
    Random random = new Random(7);
    double[] margins = random.doubles(60, -3, 3).toArray();
    double[] weights = new double[60];
    Arrays.fill(weights, 1);
    RiskModel model =
        new RiskModel(
            recipe,
            scorer,
            calibration,
            ScoreMap.fit(margins, weights),
            Policy.of(1, 400, 700),
            new double[recipe.width()]);
    byte[] file =
        ModelFileWriter.seal(
            Drafts.of(model, recipe.inputs()), new ModelId("made", 1), Instant.EPOCH);
    return ModelFileReader.read(file);
  }

  private static OnnxExport export(Scorer scorer, Calibration calibration) {
    return OnnxExport.of(sealed(recipe(), scorer, calibration), new OnnxPart());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aGraphOfEveryScorerAgreesWithTheModel(long seed) {
    int width = recipe().width();
    for (Scorer scorer : Scorers.each(new Random(seed), width)) {
      ExportCheck check = export(scorer, new PlattCalibration(0.8, -1)).check();

      assertThat(check.records()).isEqualTo(1_000);
      assertThat(check.probability()).as(scorer.toString()).isLessThan(1e-9);
      assertThat(check.margin()).as(scorer.toString()).isLessThan(1e-9);
    }
  }

  @Test
  void aGraphOfEveryCalibrationAgreesWithTheModel() {
    Scorer scorer = Scorers.each(new Random(4), recipe().width()).get(0);
    List<Calibration> calibrations = new ArrayList<>();
    calibrations.add(Uncalibrated.PLAIN);
    calibrations.add(new Uncalibrated(-1.25));
    calibrations.add(new BetaCalibration(1.5, 0.5, -0.25));
    calibrations.add(new BetaCalibration(0, 2, 1));
    calibrations.add(new IsotonicCalibration(new double[] {0.1}, new double[] {0.2}));
    calibrations.add(new IsotonicCalibration(new double[] {-1, 1}, new double[] {0.1, 0.9}));
    calibrations.add(
        new IsotonicCalibration(
            new double[] {-2, -1, -0.5, 0, 3}, new double[] {0.01, 0.01, 0.2, 0.2, 0.95}));
    for (Calibration calibration : calibrations) {
      assertThat(export(scorer, calibration).check().probability())
          .as(calibration.toString())
          .isLessThan(1e-12);
    }
  }

  @Test
  void theSameModelGivesTheSameBytes() {
    Scorer scorer = Scorers.each(new Random(5), recipe().width()).get(2);
    OnnxExport once = export(scorer, Uncalibrated.PLAIN);
    OnnxExport again = export(scorer, Uncalibrated.PLAIN);

    assertThat(once.graph()).isEqualTo(again.graph());
    assertThat(once.mapping()).isEqualTo(again.mapping());
  }
}
