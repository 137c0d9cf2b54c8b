package org.riskbench.ui.help;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskbench.evaluation.CalibrationFigures;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Recalibration;
import org.riskbench.evaluation.Reliability;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.session.DeskRun;

/** What terms mean of the probabilities of the run in hand, on the test part. */
record ProbabilitySentences(Told told, DeskRun run) implements Sentences {
  @Override
  public Optional<String> of(Term term) {
    CalibrationFigures after = run.calibration().after();
    return switch (term) {
      case PROBABILITY -> told.of(term, percent(after.predicted()), percent(after.observed()));
      case CALIBRATION ->
          told.of(
              term,
              percent(run.calibration().before().predicted()),
              percent(after.predicted()),
              percent(after.observed()));
      case SLOPE -> after.line().flatMap(this::slope);
      case INTERCEPT ->
          after
              .line()
              .flatMap(
                  line ->
                      told.of(
                          term,
                          Formats.number(Math.rint(line.intercept() * 1000) / 1000),
                          percent(after.predicted()),
                          percent(after.observed())));
      case BRIER -> against(term, after.brier(), spread(after.observed()), after);
      case LOG_LOSS -> against(term, after.logLoss(), entropy(after.observed()), after);
      case ECE -> told.of(term, Told.ofHundred(after.ece()));
      case RISKIEST -> riskiest(after.top());
      default -> Optional.empty();
    };
  }

  private Optional<String> slope(Recalibration line) {
    Interval where = line.slopeInterval();
    String judged = where.contains(1) ? "right" : line.slope() < 1 ? "extreme" : "timid";
    return told.of(
        Term.SLOPE,
        Formats.figure(OptionalDouble.of(line.slope())),
        Formats.figure(where.low()),
        Formats.figure(where.high()),
        told.messages().text("help.slope." + judged));
  }

  private Optional<String> against(
      Term term, double figure, double plain, CalibrationFigures after) {
    return told.of(term, Formats.figure(figure), percent(after.observed()), Formats.figure(plain));
  }

  private Optional<String> riskiest(Reliability top) {
    return told.of(
        Term.RISKIEST,
        Formats.count(top.records()),
        Formats.count(top.predicted() * top.records()),
        Formats.count(top.frauds()));
  }

  /** Brier score of one probability for all. */
  private static double spread(double rate) {
    return rate * (1 - rate);
  }

  /** Log loss of one probability for all. */
  private static double entropy(double rate) {
    return -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate);
  }

  private static String percent(double share) {
    return Formats.percent(share);
  }
}
