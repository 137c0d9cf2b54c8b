package org.riskbench.ui.help;

import java.util.List;
import java.util.Optional;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.Metrics.RecallAtFpr;
import org.riskbench.evaluation.Reliability;
import org.riskbench.experiment.PairFigure;
import org.riskbench.experiment.RunPairs;
import org.riskbench.honesty.HonestyReport;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.session.DeskRun;

/**
 * What terms mean of the run in hand: how well it tells fraud from good on the test part.
 *
 * @param all the runs on the desk
 * @param honesty what judging the run by every way to divide found, if anybody asked
 */
record RankingSentences(Told told, DeskRun run, List<DeskRun> all, Optional<HonestyReport> honesty)
    implements Sentences {
  private static final String FLOOR = "majority";

  @Override
  public Optional<String> of(Term term) {
    Messages messages = told.messages();
    return switch (term) {
      case AUC -> told.of(term, Told.ofHundred(metrics().auc()), run.charted(messages).name());
      case AVERAGE_PRECISION ->
          told.of(
              term, Formats.percent(metrics().averagePrecision()), Formats.percent(fraudRate()));
      case RECALL_AT_01 -> recall(term, 0.001);
      case RECALL_AT_1 -> recall(term, 0.01);
      case RECALL_AT_5 -> recall(term, 0.05);
      case KS -> told.of(term, Told.ofHundred(metrics().ks()));
      case ROC -> roc();
      case LIFT -> run.evaluation().calibration().flatMap(this::lift);
      case INTERVAL -> interval();
      case LEARNER ->
          told.of(term, messages.learner(run.plan().learner()), Formats.elapsed(run.elapsed()));
      case RUN -> told.of(term, Formats.count(all.size()), run.charted(messages).name());
      case FLOOR -> floor();
      case PAIRED_TEST -> paired();
      case OPTIMISM -> optimism();
      case OPTIMISM_GAP ->
          honesty
              .flatMap(HonestyReport::gap)
              .flatMap(gap -> told.of(term, Formats.figure(gap.auc().value())));
      default -> Optional.empty();
    };
  }

  private Metrics metrics() {
    return run.evaluation().metrics();
  }

  /** Weight of the frauds of the test part: how many they stand for. */
  private double frauds() {
    return run.sweep().at(0, 0).all().fraud();
  }

  private double fraudRate() {
    return frauds() / run.sweep().at(0, 0).all().total();
  }

  private double recallAt(double fpr) {
    return metrics().recallAtFpr().stream()
        .filter(point -> point.fpr() == fpr)
        .mapToDouble(RecallAtFpr::recall)
        .findFirst()
        .orElse(Double.NaN);
  }

  private Optional<String> recall(Term term, double fpr) {
    double recall = recallAt(fpr);
    return Double.isNaN(recall)
        ? Optional.empty()
        : told.of(
            term,
            Formats.count(frauds()),
            Formats.count(recall * frauds()),
            Formats.percent(recall),
            Told.oneIn(fpr));
  }

  private Optional<String> roc() {
    return told.of(
        Term.ROC,
        Formats.percent(0.01),
        Formats.percent(recallAt(0.01)),
        Formats.percent(0.05),
        Formats.percent(recallAt(0.05)));
  }

  private Optional<String> lift(CalibrationFigures figures) {
    Reliability top = figures.top();
    return told.of(
        Term.LIFT,
        Formats.percent(top.share()),
        Formats.percent(top.observed()),
        Formats.tenths(top.observed() / figures.observed()),
        Formats.percent(figures.observed()));
  }

  private Optional<String> interval() {
    Optional<Interval> found = Optional.ofNullable(run.evaluation().intervals().get("auc"));
    return found.flatMap(
        interval ->
            told.of(
                Term.INTERVAL,
                Formats.figure(metrics().auc()),
                Formats.figure(interval.low()),
                Formats.figure(interval.high())));
  }

  private Optional<String> floor() {
    return all.stream()
        .filter(each -> each.plan().learner().equals(FLOOR))
        .findFirst()
        .flatMap(
            floor ->
                told.of(
                    Term.FLOOR,
                    Formats.figure(floor.evaluation().metrics().auc()),
                    Formats.figure(metrics().auc())));
  }

  private Optional<String> paired() {
    return all.size() < 2
        ? Optional.empty()
        : told.of(
            Term.PAIRED_TEST,
            Formats.count(all.size()),
            Formats.count(metrics().records()),
            Formats.count(metrics().frauds()));
  }

  private Optional<String> optimism() {
    return RunPairs.of(
            all.stream()
                .map(each -> new RunPairs.Candidate(each.name(), each.evaluation()))
                .toList())
        .optimism(PairFigure.AUC)
        .flatMap(much -> told.of(Term.OPTIMISM, Formats.count(all.size()), Formats.figure(much)));
  }
}
