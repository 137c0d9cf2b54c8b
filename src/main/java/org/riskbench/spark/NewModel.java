package org.riskbench.spark;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.decision.ScoreMap;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Evaluation;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ModelAccount;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.DataFingerprint;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.scoring.RiskModel;

/**
 * Makes a model file of what MLlib learned: calibration and score map are fitted on the calibrate
 * part, by the desk's own code, and figures told of the test part.
 */
record NewModel(TrainOptions options, SealedModel pattern, String sparkVersion) {
  /** Beyond this the compiled scorer is not what MLlib learned. */
  private static final double MOST_APART = 1e-9;

  /**
   * Writes it.
   *
   * @return as it was read back
   * @throws org.riskbench.problem.ProblemException SPARK-112 if it differs from what MLlib says,
   *     MODEL-221, MODEL-222 if the file is there or can't be written
   */
  SealedModel write(
      Learnt learnt,
      Parts parts,
      Learning.Counts counts,
      List<double[]> judged,
      TrainJob.RowsPrinted print) {
    if (!(largestDifference(judged) <= MOST_APART)) {
      throw Problem.error(
              "SPARK-112",
              "The compiled model differs from what MLlib learned by %.1e log-odds."
                  .formatted(largestDifference(judged)),
              "Nothing was saved. Please report it.")
          .asException();
    }
    RiskModel model = model(learnt, Judged.of(judged, Parts.Part.CALIBRATE));
    ModelDraft draft =
        new ModelDraft(
            model,
            pattern.manifest().schema(),
            options.learner().learner(),
            parameters(model),
            options.learner().seed(),
            fingerprint(parts, counts, print),
            figures(model, Judged.of(judged, Parts.Part.TEST)),
            parts.description(),
            provenance(judged),
            new byte[0],
            ModelAccount.NONE,
            pattern.stakes(),
            pattern.moves(),
            Optional.empty());
    return ModelFileWriter.write(
        options.out(),
        draft,
        options.id(),
        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private RiskModel model(Learnt learnt, Judged calibrate) {
    RiskModel like = pattern.model();
    CalibrationMethod method = options.calibration().orElse(like.calibration().method());
    double[] goods = calibrate.goods();
    return new RiskModel(
        like.recipe(),
        learnt.scorer(),
        method.fit(calibrate.labelled(), 0),
        ScoreMap.fit(goods, Judged.ones(goods.length)),
        like.policy(),
        like.reference(),
        like.rules(),
        like.reasons());
  }

  private static Map<String, Double> figures(RiskModel model, Judged test) {
    Calibration calibration = model.calibration();
    double[] probabilities = new double[test.margins().length];
    for (int i = 0; i < probabilities.length; i++) {
      double margin = test.margins()[i];
      probabilities[i] =
          calibration.isNone() ? 1 / (1 + Math.exp(-margin)) : calibration.probability(margin);
    }
    Evaluation evaluation =
        Evaluator.evaluate(
            ScoredRecords.of(test.margins(), probabilities, test.fraud()), JobContext.none());
    Map<String, Double> figures = evaluation.metrics().byName();
    Optional<CalibrationFigures> after = evaluation.calibration();
    after
        .flatMap(CalibrationFigures::line)
        .ifPresent(
            line -> {
              figures.put("calibrationSlope", line.slope());
              figures.put("calibrationIntercept", line.intercept());
            });
    after.ifPresent(
        told -> {
          figures.put("topOnePercentPredicted", told.top().predicted());
          figures.put("topOnePercentObserved", told.top().observed());
        });
    return figures;
  }

  private Map<String, String> parameters(RiskModel model) {
    Map<String, String> parameters = new LinkedHashMap<>(options.learner().parameters());
    parameters.put("calibration", model.calibration().method().word());
    return parameters;
  }

  private DataFingerprint fingerprint(
      Parts parts, Learning.Counts counts, TrainJob.RowsPrinted print) {
    String[] folders = options.data().path().split("/", -1);
    return new DataFingerprint(
        folders[folders.length - 1],
        print.sha256(),
        print.rows(),
        counts.frauds(),
        counts.goods(),
        Cells.format(ColumnKind.TIME, parts.first()),
        Cells.format(ColumnKind.TIME, parts.last()));
  }

  private Map<String, String> provenance(List<double[]> judged) {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("learnedBy", "Spark MLlib " + sparkVersion);
    provenance.put("pattern", pattern.id() + ", SHA-256 " + pattern.fileSha256());
    provenance.put("recipe", "fitted for the pattern, taken over as it is");
    provenance.put(
        "largestDifference",
        "%s log-odds between MLlib and the compiled scorer on %,d records held out"
            .formatted(largestDifference(judged), judged.size()));
    return provenance;
  }

  /**
   * How far the compiled scorer is from MLlib at most, in log-odds; infinite if it is no number.
   */
  static double largestDifference(List<double[]> judged) {
    double largest = 0;
    for (double[] each : judged) {
      double apart = each[Judged.APART];
      largest = Double.isNaN(apart) ? Double.POSITIVE_INFINITY : Math.max(largest, apart);
    }
    return largest;
  }
}
