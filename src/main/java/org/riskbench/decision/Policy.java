package org.riskbench.decision;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.problem.Problem;

/**
 * The rule from a risk score to a decision: bands that partition 0 to 1000. Immutable.
 *
 * @param version of the policy, from 1; a change of a threshold is a new version
 * @param bands from the lowest score up; the first starts at 0
 * @param fallback what records get that can't be decided as usual
 * @param control who is let through though the score says decline
 */
public record Policy(int version, List<Band> bands, Fallback fallback, ControlGroup control) {

  /**
   * Score from which a case is reviewed where nobody has said otherwise: one good record in 100.
   */
  public static final int DEFAULT_REVIEW = 500;

  /** Score from which a case is declined where nobody has said otherwise: one in 1,000. */
  public static final int DEFAULT_DECLINE = 750;

  private static final int NONE = 1001;

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
   * A policy of these bands that lets whatever can't be decided as usual be reviewed.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-130 as for the other
   */
  public Policy(int version, List<Band> bands) {
    this(version, bands, Fallback.REVIEW, ControlGroup.NONE);
  }

  /** The same with the control group. */
  public Policy with(ControlGroup changed) {
    return new Policy(version, bands, fallback, changed);
  }

  /** The same with something else for records that can't be decided as usual. */
  public Policy with(Fallback changed) {
    return new Policy(version, bands, changed, control);
  }

  /**
   * Approve, step up, decline by two thresholds.
   *
   * @param review lowest score that is reviewed, 0 to 1001 (none)
   * @param decline lowest score that is declined, {@code review} to 1001 (none); a band that would
   *     be empty is left out
   * @throws org.riskbench.problem.ProblemException MODEL-131 if the thresholds are out of order
   */
  public static Policy of(int version, int review, int decline) {
    return of(version, review, decline, Treatment.STEP_UP);
  }

  /**
   * Approve, review, decline by two thresholds.
   *
   * @param review lowest score that is reviewed, 0 to 1001 (none)
   * @param decline lowest score that is declined, {@code review} to 1001 (none); a band that would
   *     be empty is left out
   * @param middle how a review is carried out
   * @throws org.riskbench.problem.ProblemException MODEL-131 if the thresholds are out of order
   */
  public static Policy of(int version, int review, int decline, Treatment middle) {
    if (review < 0 || decline < review || decline > NONE) {
      throw Problem.error(
              "MODEL-131",
              "The thresholds are out of order: review from %d, decline from %d."
                  .formatted(review, decline),
              "Give 0 <= review <= decline <= 1000, or 1001 for none.")
          .asException();
    }
    List<Band> bands = new ArrayList<>();
    if (review > 0) {
      bands.add(new Band("approve", 0, Decision.APPROVE, Treatment.NONE));
    }
    if (decline > review) {
      bands.add(new Band(usualName(middle), review, Decision.REVIEW, middle));
    }
    if (decline < NONE) {
      bands.add(new Band("decline", decline, Decision.DECLINE, Treatment.BLOCK));
    }
    return new Policy(version, bands);
  }

  private static String usualName(Treatment middle) {
    return middle == Treatment.MANUAL_REVIEW ? "review" : "step-up";
  }

  /**
   * The same thresholds with every review carried out in one way. A band that bore the usual name
   * of its treatment bears that of the new one.
   */
  public Policy reviewedBy(Treatment middle) {
    List<Band> changed = new ArrayList<>();
    for (Band band : bands) {
      boolean review = band.decision() == Decision.REVIEW;
      boolean usual = band.name().equals(usualName(band.treatment()));
      String name = usual ? usualName(middle) : band.name();
      changed.add(review ? new Band(name, band.from(), band.decision(), middle) : band);
    }
    return new Policy(version, changed, fallback, control);
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
        .orElse(NONE);
  }
}
