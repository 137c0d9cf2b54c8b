package org.riskbench.tuning;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.riskbench.problem.Problem;

/** What makes one trial better than another. */
public enum Measure {
  /**
   * Mean surprise at the labels, in nats, by probabilities calibrated on the rows judged, so that a
   * learner whose margins are on another scale is not put at a disadvantage. The usual one: it uses
   * every record and so tells small differences apart best.
   */
  LOG_LOSS("log-loss", false),
  /** Step sum of precision over recall: how clean the top of the ranking is. */
  AVERAGE_PRECISION("average-precision", true),
  /** Share of pairs of a fraud and a good that are ranked the right way round. */
  AUC("auc", true);

  private final String word;
  private final boolean risesWithQuality;

  Measure(String word, boolean risesWithQuality) {
    this.word = word;
    this.risesWithQuality = risesWithQuality;
  }

  /**
   * The measure of a word, as on the command line: {@code log-loss}.
   *
   * @throws org.riskbench.problem.ProblemException USE-322 if there is none
   */
  public static Measure named(String word) {
    return Arrays.stream(values())
        .filter(measure -> measure.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.error(
                        "USE-322",
                        "There is no such measure to search by.",
                        "Choose one of "
                            + Arrays.stream(values())
                                .map(Measure::word)
                                .collect(Collectors.joining(", "))
                            + ".")
                    .asException());
  }

  /** The word for it, as on the command line. */
  public String word() {
    return word;
  }

  /** Whether one score beats another; a tie does not. */
  public boolean isBetter(double score, double other) {
    return gain(score, other) > 0;
  }

  /** By how much one score beats another; below 0 if it doesn't. */
  public double gain(double score, double other) {
    return risesWithQuality ? score - other : other - score;
  }
}
