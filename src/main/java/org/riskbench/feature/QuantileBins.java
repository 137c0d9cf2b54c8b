package org.riskbench.feature;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * One feature a bin: 1 where the number lies in it, else 0.
 *
 * @param missing the bin of a missing value: {@code cuts.bins()} is a bin of its own, a lower
 *     number one that it shares (of the median, where training never had one missing)
 */
public record QuantileBins(String column, Cuts cuts, int missing) implements Transformation {
  public QuantileBins {
    if (missing < 0 || missing > cuts.bins()) {
      throw new IllegalArgumentException("column " + column + " has no such bin");
    }
  }

  private boolean ownMissing() {
    return missing == cuts.bins();
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return kind.isNumeric();
  }

  @Override
  public List<String> featureNames() {
    List<String> names = new ArrayList<>();
    for (int bin = 1; bin <= cuts.bins(); bin++) {
      names.add(column + ".bin" + bin);
    }
    if (ownMissing()) {
      names.add(column + ".missing");
    }
    return names;
  }

  @Override
  public int width() {
    return cuts.bins() + (ownMissing() ? 1 : 0);
  }

  @Override
  public int encode(WideRecord record, int slot, double[] out, int first) {
    double value = record.number(slot);
    int only = first + (Double.isNaN(value) ? missing : cuts.bin(value));
    out[only] = 1;
    return only;
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return Double.isNaN(record.number(slot)) ? Sight.MISSING : Sight.KNOWN;
  }

  /** Higher or lower than the bin up to which half of the reference lies. */
  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    if (ownMissing() && features[first + missing] != 0) {
      return Standing.MISSING;
    }
    double below = 0;
    double all = 0;
    for (int bin = 0; bin < cuts.bins(); bin++) {
      all += reference[first + bin];
    }
    for (int bin = 0; bin < cuts.bins(); bin++) {
      below += reference[first + bin];
      if (features[first + bin] != 0) {
        return below > all / 2 ? Standing.HIGHER : Standing.LOWER;
      }
    }
    return Standing.HIGHER;
  }

  @Override
  public Usual usual() {
    return Usual.numbers(cuts.middle(), cuts.marks());
  }

  @Override
  public boolean isOneOfMany() {
    return true;
  }

  @Override
  public StepPolicy policy() {
    return new StepPolicy(
        ownMissing() ? StepPolicy.OWN_FEATURE : "Falls into the bin of the median",
        StepPolicy.END_BINS);
  }
}
