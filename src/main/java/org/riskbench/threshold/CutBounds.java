package org.riskbench.threshold;

import java.util.stream.IntStream;
import org.riskbench.decision.Capacity;

/**
 * Where two thresholds may lie. Immutable.
 *
 * @param lowestReviews for each upper threshold, 0 to 1001, the lowest lower one; must not fall;
 *     1002 where none is allowed
 * @param mostReview the highest lower threshold, 0 to 1001
 * @param leastDecline the lowest upper threshold, 0 to 1001
 */
public record CutBounds(int[] lowestReviews, int mostReview, int leastDecline) {
  private static final int NONE = ThresholdSweep.NONE;

  /** Anywhere. */
  public static final CutBounds FREE = reviewFrom(0, NONE);

  public CutBounds {
    lowestReviews = lowestReviews.clone();
    boolean sound = lowestReviews.length == NONE + 1;
    for (int i = 1; sound && i < lowestReviews.length; i++) {
      sound = lowestReviews[i] >= lowestReviews[i - 1];
    }
    if (!sound) {
      throw new IllegalArgumentException("one lower bound for each upper threshold, not falling");
    }
  }

  /** A lower threshold from one score to another, ends included. */
  public static CutBounds reviewFrom(int least, int most) {
    int[] lowest = IntStream.rangeClosed(0, NONE).map(each -> least).toArray();
    return new CutBounds(lowest, most, 0);
  }

  /** An upper threshold of this score or above. */
  public static CutBounds declineFrom(int least) {
    return new CutBounds(FREE.lowestReviews, NONE, least);
  }

  /** Thresholds between which a team can review all that comes. */
  public static CutBounds of(ReviewQueue queue, Capacity capacity) {
    return new CutBounds(queue.lowestReview(capacity), NONE, 0);
  }

  /** Only thresholds that both allow. */
  public CutBounds and(CutBounds other) {
    int[] higher =
        IntStream.rangeClosed(0, NONE)
            .map(each -> Math.max(lowestReviews[each], other.lowestReviews[each]))
            .toArray();
    return new CutBounds(
        higher, Math.min(mostReview, other.mostReview), Math.max(leastDecline, other.leastDecline));
  }

  /** The highest upper threshold that a lower one allows; -1 if it allows none. */
  public int highestDecline(int review) {
    int highest = NONE;
    while (highest >= 0 && lowestReviews[highest] > review) {
      highest--;
    }
    return highest;
  }

  /** Whether two thresholds may lie there. */
  public boolean allows(Cut cut) {
    return cut.review() >= lowestReviews[cut.decline()]
        && cut.review() <= mostReview
        && cut.decline() >= leastDecline;
  }
}
