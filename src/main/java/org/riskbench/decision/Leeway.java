package org.riskbench.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * What hard rules leave open of a record's decision: a mildest and a strictest one. A record's
 * score is fixed, and with it what the rules say of it; so its leeway is the same wherever
 * thresholds are moved.
 */
public enum Leeway {
  /** No rule holds it. */
  FREE(0, Decision.APPROVE, Decision.DECLINE),
  AT_LEAST_REVIEW(1, Decision.REVIEW, Decision.DECLINE),
  DECLINED(2, Decision.DECLINE, Decision.DECLINE),
  AT_MOST_REVIEW(3, Decision.APPROVE, Decision.REVIEW),
  APPROVED(4, Decision.APPROVE, Decision.APPROVE),
  REVIEWED(5, Decision.REVIEW, Decision.REVIEW);

  /** All of them: at its {@link #place} stands each. */
  public static final List<Leeway> ALL =
      List.of(FREE, AT_LEAST_REVIEW, DECLINED, AT_MOST_REVIEW, APPROVED, REVIEWED);

  /** A score that nothing reaches. */
  private static final int NONE = 1001;

  private final int place;
  private final Decision mildest;
  private final Decision strictest;

  Leeway(int place, Decision mildest, Decision strictest) {
    this.place = place;
    this.mildest = mildest;
    this.strictest = strictest;
  }

  /**
   * The leeway between two decisions.
   *
   * @param strictest no milder than the mildest
   */
  public static Leeway between(Decision mildest, Decision strictest) {
    return ALL.stream()
        .filter(each -> each.mildest == mildest && each.strictest == strictest)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the mildest is stricter"));
  }

  /** Its place among {@link #ALL}, from 0. */
  public int place() {
    return place;
  }

  /** What is decided where the score alone would decide so. */
  public Decision decide(Decision alone) {
    Decision raised = alone.compareTo(mildest) < 0 ? mildest : alone;
    return raised.compareTo(strictest) > 0 ? strictest : raised;
  }

  /** Whether two decisions of the score end in two. */
  public boolean tellsApart(Decision one, Decision other) {
    return decide(one) != decide(other);
  }

  /** The lowest score that is not approved, 0 to 1001, where the policy says this one. */
  public int review(int review) {
    return threshold(Decision.REVIEW, review);
  }

  /** The lowest score that is declined, 0 to 1001, where the policy says this one. */
  public int decline(int decline) {
    return threshold(Decision.DECLINE, decline);
  }

  private int threshold(Decision least, int score) {
    return mildest.compareTo(least) >= 0 ? 0 : strictest.compareTo(least) < 0 ? NONE : score;
  }

  /**
   * The bands that a record really lies in.
   *
   * @param bands a partition of 0 to 1000 from the lowest up
   * @return such a partition too; with fewer bands, and one made up where a decision has none
   */
  public List<Band> bands(List<Band> bands) {
    if (this == FREE) {
      return bands;
    }
    RuleBands nearest = new RuleBands(bands);
    List<Band> open = new ArrayList<>();
    for (Band band : bands) {
      Band got = nearest.of(decide(band.decision()), band);
      if (open.isEmpty() || !isLike(open.get(open.size() - 1), got)) {
        int from = open.isEmpty() ? 0 : band.from();
        open.add(new Band(got.name(), from, got.decision(), got.treatment()));
      }
    }
    return open;
  }

  private static boolean isLike(Band one, Band other) {
    return one.decision() == other.decision()
        && one.treatment() == other.treatment()
        && one.name().equals(other.name());
  }
}
