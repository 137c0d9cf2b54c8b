package org.riskbench.decision;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.problem.Problem;

/**
 * The rule from a risk score to a decision: bands that partition 0 to 1000. Immutable.
 *
 * @param version of the policy, from 1; a change of a threshold is a new version
 * @param bands from the lowest score up; the first starts at 0
 */
public record Policy(int version, List<Band> bands) {

  /**
   * Score from which a case is reviewed where nobody has said otherwise: one good record in 100.
   */
  public static final int DEFAULT_REVIEW = 500;

  /** Score from which a case is declined where nobody has said otherwise: one in 1,000. */
  public static final int DEFAULT_DECLINE = 750;

  /**
   * A policy of these bands.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-130 if the bands don't partition the scale
   *     or a higher band has a milder decision
   */
  public Policy {
    bands = List.copyOf(bands);
    boolean sound = !bands.isEmpty() && bands.get(0).from() == 0;
    for (int i = 1; i < bands.size(); i++) {
      sound &= bands.get(i).from() > bands.get(i - 1).from();
      sound &= bands.get(i).decision().compareTo(bands.get(i - 1).decision()) >= 0;
    }
    if (!sound) {
      throw Problem.error(
              "MODEL-130",
              "The bands of the policy don't cover the scores 0 to 1000 in rising order.",
              "Start the first band at 0 and let each next one start higher and decide no milder.")
          .asException();
    }
  }

  /**
   * Approve, review, decline by two thresholds.
   *
   * @param review lowest score that is reviewed, 0 to 1000
   * @param decline lowest score that is declined, {@code review} to 1000; a band that would be
   *     empty is left out
   * @throws org.riskbench.problem.ProblemException MODEL-131 if the thresholds are out of order
   */
  public static Policy of(int version, int review, int decline) {
    if (review < 0 || decline < review || decline > 1000) {
      throw Problem.error(
              "MODEL-131",
              "The thresholds are out of order: review from %d, decline from %d."
                  .formatted(review, decline),
              "Give 0 <= review <= decline <= 1000.")
          .asException();
    }
    List<Band> bands = new ArrayList<>();
    if (review > 0) {
      bands.add(new Band("approve", 0, Decision.APPROVE, Treatment.NONE));
    }
    if (decline > review) {
      bands.add(new Band("step-up", review, Decision.REVIEW, Treatment.STEP_UP));
    }
    bands.add(new Band("decline", decline, Decision.DECLINE, Treatment.BLOCK));
    return new Policy(version, bands);
  }

  /** The policy of a model nobody has tuned yet. */
  public static Policy initial() {
    return of(1, DEFAULT_REVIEW, DEFAULT_DECLINE);
  }

  /** The band a score lies in; edges belong to the upper band. */
  public Band band(int score) {
    int found = bands.size() - 1;
    while (found > 0 && score < bands.get(found).from()) {
      found--;
    }
    return bands.get(found);
  }

  /** What to do at a score. */
  public Decision decide(int score) {
    return band(score).decision();
  }

  /** Lowest score that is not approved; 1001 if all are. */
  public int reviewFrom() {
    return lowest(Decision.REVIEW);
  }

  /** Lowest score that is declined; 1001 if none is. */
  public int declineFrom() {
    return lowest(Decision.DECLINE);
  }

  private int lowest(Decision atLeast) {
    return bands.stream()
        .filter(band -> band.decision().compareTo(atLeast) >= 0)
        .mapToInt(Band::from)
        .findFirst()
        .orElse(1001);
  }
}
