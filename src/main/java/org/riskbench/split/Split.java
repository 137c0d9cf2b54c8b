package org.riskbench.split;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which labelled row is in which part: positions in the dataset's rows, ascending; no row in two.
 *
 * @param train learned from
 * @param tune for early stopping and search; may be empty
 * @param calibrate for calibration, score map and thresholds; empty if it would hold too few frauds
 *     (then cross-fit on train)
 * @param test reported only
 * @param parts facts of the parts that are not empty, in this order
 * @param aside rows in no part, by the reason: those in the label delay before the test part, the
 *     immature ones, those without a time or not named by the split column; empty ones are left out
 * @param unlabelled rows without a label, in no part
 * @param leftOut labelled rows in no part: in the label-delay gap, without a time, or not named by
 *     the split column
 * @param description one line for people
 */
public record Split(
    SplitPlan plan,
    int[] train,
    int[] tune,
    int[] calibrate,
    int[] test,
    List<SplitPart> parts,
    List<SplitPart> aside,
    int unlabelled,
    int leftOut,
    String description) {
  public Split {
    parts = List.copyOf(parts);
    aside = List.copyOf(aside);
  }

  /** Parts and rows aside that have a time, by their start: what a time line shows. */
  public List<SplitPart> timeLine() {
    return Stream.concat(parts.stream(), aside.stream())
        .filter(part -> !Double.isNaN(part.start()))
        .sorted(Comparator.comparingDouble(SplitPart::start))
        .toList();
  }

  /** Whether there is no calibrate part, so that calibration has to be cross-fitted on train. */
  public boolean crossFits() {
    return calibrate.length == 0;
  }

  @Override
  public String toString() {
    return description;
  }
}
