package org.riskbench.evaluation;

import java.util.stream.IntStream;

/**
 * Where two thresholds may lie. Immutable.
 *
 * @param lowestReviews for each upper threshold, 0 to 1001, the lowest lower one; must not fall
 * @param leastDecline the lowest upper threshold, 0 to 1001
 * @param mostDecline the highest upper threshold, 0 to 1001
 */
public record CutBounds(int[] lowestReviews, int leastDecline, int mostDecline) {
  /** Anywhere. */
  public static final CutBounds FREE = from(0, 0);

  public CutBounds {
    lowestReviews = lowestReviews.clone();
    boolean sound = lowestReviews.length == ThresholdSweep.NONE + 1;
    for (int i = 1; sound && i < lowestReviews.length; i++) {
      sound = lowestReviews[i] >= lowestReviews[i - 1];
    }
    if (!sound) {
      throw new IllegalArgumentException("one lower bound for each upper threshold, not falling");
    }
  }

  /** Thresholds no lower than these. */
  public static CutBounds from(int review, int decline) {
    int[] lowest = IntStream.rangeClosed(0, ThresholdSweep.NONE).map(each -> review).toArray();
    return new CutBounds(lowest, decline, ThresholdSweep.NONE);
  }

  /** Thresholds between which a team can review all that comes. */
  public static CutBounds of(ReviewQueue queue, Capacity capacity) {
    return new CutBounds(queue.lowestReview(capacity), 0, ThresholdSweep.NONE);
  }

  /** Only upper thresholds that both allow, with the higher lower one. */
  public CutBounds and(CutBounds other) {
    int[] higher =
        IntStream.rangeClosed(0, ThresholdSweep.NONE)
            .map(each -> Math.max(lowestReviews[each], other.lowestReviews[each]))
            .toArray();
    return new CutBounds(
        higher,
        Math.max(leastDecline, other.leastDecline),
        Math.min(mostDecline, other.mostDecline));
  }

  int lowestReview(int decline) {
    return lowestReviews[decline];
  }

  boolean allowsDecline(int score) {
    return score >= leastDecline && score <= mostDecline;
  }

  /** Whether two thresholds may lie there. */
  public boolean allows(Cut cut) {
    return cut.review() >= lowestReviews[cut.decline()] && allowsDecline(cut.decline());
  }
}
