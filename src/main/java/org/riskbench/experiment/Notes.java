package org.riskbench.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.CoefficientReport;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScorecardReport;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.split.Split;

/** What whoever reads an experiment's figures must know. */
final class Notes {
  /** Such figures come from simulators and leaks; real frauds are not that easy to tell. */
  private static final double TOO_GOOD = 0.985;

  /** Up to this penalty weights are read as if there were none. */
  private static final double NEARLY_NONE = 0.01;

  /** Chance alone hardly ever brings an AUC this low. */
  private static final double TURNED = 0.45;

  private final Dataset dataset;
  private final Split split;
  private final Past past;
  private final Imbalance imbalance;

  Notes(Dataset dataset, Split split, Past past, Imbalance imbalance) {
    this.dataset = dataset;
    this.split = split;
    this.past = past;
    this.imbalance = imbalance;
  }

  /**
   * What is to be known of a model that was not trained here.
   *
   * @param rows that it was calibrated on
   * @param margins its own for them
   */
  static Problem ofImport(String learner, EncodedRows rows, double[] margins) {
    boolean turned = rows.hasBothClasses() && Evaluator.auc(rows.scored(margins)) < TURNED;
    return turned
        ? Problem.warning(
            "EXP-121",
            "%s ranks goods above frauds.".formatted(learner),
            "Check the order of its columns, and which class is fraud: --set onnx-fraud=CLASS.")
        : Problem.warning(
            "EXP-120",
            "%s was trained elsewhere; if it has seen records of the test part, its figures are too"
                    .formatted(learner)
                + " good.",
            "Ask which records it was trained on, or compare on newer ones.");
  }

  List<Problem> of(List<Run> runs, JobContext context) {
    List<Problem> notes = new ArrayList<>();
    Run best = runs.stream().max(Comparator.comparingDouble(Notes::auc)).orElseThrow();
    if (auc(best) >= TOO_GOOD) {
      notes.add(
          Problem.warning(
              "EXP-101",
              "An AUC of %s is hardly ever real.".formatted(text(auc(best))),
              "On simulated data it is an artefact of the simulator; on real data look for a column"
                  + " that knows the outcome."));
    }
    runs.stream()
        .filter(run -> run.learner().equals("best-column"))
        .flatMap(run -> run.account().scorecard().stream())
        .forEach(scorecard -> notes.add(bestColumn(scorecard)));
    runs.stream()
        .flatMap(run -> run.account().coefficients().stream())
        .flatMap(coefficients -> open(coefficients).stream())
        .forEach(notes::add);
    imbalance.baseRate().ifPresent(rate -> notes.add(note(rate)));
    // An imported model knows nothing of the past.
    runs.stream()
        .filter(run -> !run.model().velocity().isEmpty())
        .max(Comparator.comparingDouble(Notes::auc))
        .ifPresent(told -> noteVelocity(notes, told, context));
    return notes;
  }

  private static Problem bestColumn(ScorecardReport scorecard) {
    return Problem.warning(
        "EXP-106",
        "The best single column is \"%s\".".formatted(scorecard.columns().get(0).name()),
        "A model of many columns should do clearly better.");
  }

  private static Optional<Problem> open(CoefficientReport coefficients) {
    long open = coefficients.uninformed();
    return open == 0 || coefficients.penalty() > NEARLY_NONE
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                "EXP-107",
                "%,d of %,d weights of logistic are set by the penalty more than by the records."
                    .formatted(open, coefficients.weights().size() - 1),
                "Their features say the same twice, tell all of some records apart or are rare:"
                    + " look at the coefficients before anything is read from them."));
  }

  /** Of the test part, whose figures are shown. */
  private Problem note(BaseRate rate) {
    double labelled = (double) dataset.labels().frauds(split.test()) / split.test().length;
    return Problem.warning(
        "EXP-104",
        String.format(
            Locale.ROOT,
            "All figures speak of a true share of fraud of %s %%; the records of the test part are"
                + " weighted for it, %s %% of them being fraud.",
            percent(rate.rate()),
            percent(labelled)),
        "Give --prior only if frauds or goods were sampled; counts of records are as they are.");
  }

  private static String percent(double share) {
    return new BigDecimal(100 * share).round(new MathContext(3)).toPlainString();
  }

  private void noteVelocity(List<Problem> notes, Run best, JobContext context) {
    notes.add(
        Problem.warning(
            "EXP-102",
            ("%d velocity features tell of earlier records; with an empty state at the start of the"
                    + " test period the AUC of %s would be %s instead of %s.")
                .formatted(
                    past.plan().size(),
                    best.learner(),
                    text(coldAuc(best, context)),
                    text(auc(best))),
            "Warm the state before the model is published."));
    if (past.columns().untimed() > 0) {
      notes.add(
          Problem.warning(
              "EXP-103",
              String.format(
                  Locale.ROOT,
                  "%,d records have no time: nothing is told of their past, and others don't see"
                      + " them.",
                  past.columns().untimed()),
              "Complete the time column."));
    }
  }

  /** All that a server that starts empty would have seen are the test rows themselves. */
  private double coldAuc(Run run, JobContext context) {
    int[] rows = split.test();
    Past cold = Past.cold(past.plan(), dataset, rows, context.share(0, "velocity.count"));
    PartScores scores = PartScores.of(run.model(), dataset, rows, cold, context.share(0, "cold"));
    return Evaluator.auc(scores.records());
  }

  private static double auc(Run run) {
    return run.evaluation().metrics().auc();
  }

  private static String text(double auc) {
    return String.format(Locale.ROOT, "%.3f", auc);
  }

  /** That a model reads what it should not. */
  static Optional<Problem> ofSensitive(Schema schema) {
    List<String> forced =
        schema.inputs().with(ColumnRole.SENSITIVE).stream().map(Column::name).toList();
    return forced.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                "EXP-131",
                "The models read protected attributes: %s.".formatted(String.join(", ", forced)),
                "Their reasons say so, and the model file does. Train without them if you can."));
  }
}
