package org.riskbench.ui.money;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.riskbench.decision.Band;

/**
 * What is saved wherever one threshold stands between its neighbours. Immutable: the arrays are not
 * to be written to.
 *
 * @param scores rising, 0 to 1000
 * @param saved over all records, one for each score
 * @param score where the threshold stands
 * @param savedThere over all records
 */
record SavingCurve(double[] scores, double[] saved, int score, double savedThere) {
  private static final int STEP = 5;

  static SavingCurve of(List<Band> bands, int threshold, ToDoubleFunction<List<Band>> saved) {
    int place = threshold + 1;
    int lowest = bands.get(place - 1).from();
    int highest = place + 1 < bands.size() ? bands.get(place + 1).from() : 1000;
    List<Integer> at = new ArrayList<>();
    for (int score = lowest; score < highest; score += STEP) {
      at.add(score);
    }
    at.add(highest);
    List<Band> moved = new ArrayList<>(bands);
    double[] sums = new double[at.size()];
    for (int i = 0; i < sums.length; i++) {
      Band band = bands.get(place);
      moved.set(place, new Band(band.name(), at.get(i), band.decision(), band.treatment()));
      sums[i] = saved.applyAsDouble(moved);
    }
    return new SavingCurve(
        at.stream().mapToDouble(Integer::doubleValue).toArray(),
        sums,
        bands.get(place).from(),
        saved.applyAsDouble(bands));
  }

  /** The same as it is told: per month or per 1,000 records. */
  SavingCurve told(MoneyWords words) {
    double[] told = Arrays.stream(saved).map(words::told).toArray();
    return new SavingCurve(scores, told, score, words.told(savedThere));
  }
}
