package org.riskbench.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

/** Evaluates scores against labels. */
public final class Evaluator {
  /** How many points a curve of an {@link Evaluation} keeps at most. */
  public static final int CURVE_POINTS = 500;

  private Evaluator() {}

  /**
   * Every figure and curve of these records, with an interval for the AUC alone, as if they were
   * independent; O(n log n) or better, deterministic.
   *
   * @throws org.riskbench.problem.ProblemException DATA-501 without records, DATA-502 if they are
   *     of one class only
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Evaluation evaluate(ScoredRecords records, JobContext context) {
    refuseOneClass(records);
    context.progress(0, "evaluate");
    Ranking ranking = Ranking.of(records);
    context.checkpoint();
    Metrics metrics = metrics(records, ranking);
    context.checkpoint();
    Map<String, Interval> intervals =
        DeLong.interval(records, ranking).map(auc -> Map.of("auc", auc)).orElse(Map.of());
    Optional<CalibrationFigures> calibration =
        records.hasProbability()
            ? Optional.of(CalibrationFigures.of(records, ranking))
            : Optional.empty();
    context.checkpoint();
    Evaluation evaluation =
        new Evaluation(
            metrics,
            intervals,
            Optional.empty(),
            RocCurve.of(ranking).thinned(CURVE_POINTS),
            PrecisionRecallCurve.of(ranking).thinned(CURVE_POINTS),
            calibration);
    context.progress(1, "evaluate");
    return evaluation;
  }

  /**
   * The same with an interval for every figure, and with what pairs this run with others. Where
   * records are independent the AUC keeps the interval of DeLong, which needs no drawing.
   *
   * @param bootstrap how to draw these records
   * @throws org.riskbench.problem.ProblemException DATA-501 without records, DATA-502 if they are
   *     of one class only
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static Evaluation evaluate(
      ScoredRecords records, Bootstrap bootstrap, JobContext context) {
    Evaluation plain = evaluate(records, context.share(0.2, "evaluate"));
    Replicates replicates = bootstrap.replicates(records, context.share(0.8, "evaluate"));
    Map<String, Interval> intervals = new HashMap<>(replicates.intervals());
    if (bootstrap.isOfIndependentRows()) {
      intervals.putAll(plain.intervals());
    }
    return new Evaluation(
        plain.metrics(),
        intervals,
        Optional.of(replicates),
        plain.roc(),
        plain.precisionRecall(),
        plain.calibration());
  }

  /**
   * The area under the ROC curve alone, 0 to 1; ties count half.
   *
   * @throws org.riskbench.problem.ProblemException DATA-501 without records, DATA-502 if they are
   *     of one class only
   */
  public static double auc(ScoredRecords records) {
    refuseOneClass(records);
    return RankingFigures.auc(Ranking.of(records));
  }

  /**
   * The step sum of precision over recall alone, 0 to 1.
   *
   * @throws org.riskbench.problem.ProblemException DATA-501 without records, DATA-502 if they are
   *     of one class only
   */
  public static double averagePrecision(ScoredRecords records) {
    refuseOneClass(records);
    return RankingFigures.averagePrecision(Ranking.of(records));
  }

  /**
   * The highest recall that a threshold reaches without exceeding a false-positive rate, 0 to 1.
   *
   * @param fpr the bound, 0 to 1, included
   * @throws org.riskbench.problem.ProblemException DATA-501 without records, DATA-502 if they are
   *     of one class only
   */
  public static double recallAtFpr(ScoredRecords records, double fpr) {
    refuseOneClass(records);
    return RankingFigures.recallAtFpr(Ranking.of(records), fpr);
  }

  private static Metrics metrics(ScoredRecords records, Ranking ranking) {
    Optional<ProbabilityFigures> figures =
        records.hasProbability() ? Optional.of(ProbabilityFigures.of(records)) : Optional.empty();
    return new Metrics(
        records.size(),
        records.frauds(),
        RankingFigures.auc(ranking),
        RankingFigures.averagePrecision(ranking),
        RankingFigures.ks(ranking),
        RankingFigures.recallAtFpr(ranking),
        figures.map(f -> OptionalDouble.of(f.brier())).orElse(OptionalDouble.empty()),
        figures.map(f -> OptionalDouble.of(f.logLoss())).orElse(OptionalDouble.empty()),
        figures.map(f -> OptionalDouble.of(f.ece())).orElse(OptionalDouble.empty()),
        figures.map(f -> OptionalDouble.of(f.accuracy())).orElse(OptionalDouble.empty()));
  }

  static void refuseOneClass(ScoredRecords records) {
    if (records.size() == 0) {
      throw Problem.error(
              "DATA-501",
              "There is no labelled record to evaluate.",
              "Give a file, or a split, with labelled records.")
          .asException();
    }
    int frauds = records.frauds();
    if (frauds == 0 || frauds == records.size()) {
      throw Problem.error(
              "DATA-502",
              "The %,d records to evaluate are all %s."
                  .formatted(records.size(), frauds == 0 ? "good" : "fraud"),
              "Evaluate on records of both classes: check which label value means fraud, or take a"
                  + " larger test part.")
          .asException();
    }
  }
}
