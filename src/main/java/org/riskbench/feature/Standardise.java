package org.riskbench.feature;

import java.util.List;
import java.util.Locale;
import org.riskbench.schema.ColumnKind;

/**
 * A number (or a yes/no as 1 and 0) centred and scaled: {@code (x - mean) / scale}.
 *
 * @param fill stands in for a missing value before centring (the training median)
 * @param scale above 0
 * @param limit the result is cut to ± this many scales, so that one wild value can't rule a score
 * @param missingIndicator whether a second feature says 1 where the value was missing
 */
public record Standardise(
    String column, double fill, double mean, double scale, double limit, boolean missingIndicator)
    implements Transformation {
  public Standardise {
    boolean finite = Double.isFinite(fill) && Double.isFinite(mean) && Double.isFinite(scale);
    if (!finite || !(scale > 0) || !(limit > 0)) {
      throw new IllegalArgumentException("column " + column + " has no sound scale");
    }
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return kind.isNumeric();
  }

  @Override
  public List<String> featureNames() {
    return missingIndicator ? List.of(column, column + ".missing") : List.of(column);
  }

  @Override
  public int width() {
    return missingIndicator ? 2 : 1;
  }

  @Override
  public int encode(WideRecord record, int slot, double[] out, int first) {
    write(record.number(slot), out, first);
    return ALL;
  }

  void write(double value, double[] out, int first) {
    boolean missing = Double.isNaN(value);
    double scaled = ((missing ? fill : value) - mean) / scale;
    // Comparing is the same as min and max for numbers, at a fraction of their time.
    out[first] = scaled > limit ? limit : scaled < -limit ? -limit : scaled;
    if (missingIndicator) {
      out[first + 1] = missing ? 1 : 0;
    }
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return Double.isNaN(record.number(slot)) ? Sight.MISSING : Sight.KNOWN;
  }

  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    if (missingIndicator && features[first + 1] != 0) {
      return Standing.MISSING;
    }
    return features[first] > reference[first] ? Standing.HIGHER : Standing.LOWER;
  }

  @Override
  public String unit(int feature) {
    return feature == 0
        ? String.format(Locale.ROOT, "a standard deviation, %.4g", scale)
        : "missing or not";
  }

  @Override
  public StepPolicy policy() {
    return new StepPolicy(
        missingIndicator
            ? "Filled with the median; has a feature of its own"
            : "Filled with the median",
        "Cut to " + limit + " standard deviations");
  }

  @Override
  public Usual usual() {
    return Usual.numbers(
        fill, mean - 3 * scale, mean - scale, mean, mean + scale, mean + 3 * scale);
  }
}
