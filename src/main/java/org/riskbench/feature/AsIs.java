package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * A number as it is, cut to a range.
 *
 * @param fill stands for a missing value; NaN leaves it missing, which only trees can read
 * @param low smallest value that comes out, finite
 * @param high largest value that comes out, finite
 */
public record AsIs(String column, double fill, double low, double high) implements Transformation {
  public AsIs {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low > high || Double.isInfinite(fill)) {
      throw new IllegalArgumentException("column " + column + " has no sound range");
    }
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return kind.isNumeric();
  }

  @Override
  public List<String> featureNames() {
    return List.of(column);
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public int encode(WideRecord record, int slot, double[] out, int first) {
    double value = record.number(slot);
    out[first] = Double.isNaN(value) ? fill : Math.max(low, Math.min(high, value));
    return ALL;
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return Double.isNaN(record.number(slot)) ? Sight.MISSING : Sight.KNOWN;
  }

  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    if (Double.isNaN(features[first])) {
      return Standing.MISSING;
    }
    return features[first] > reference[first] ? Standing.HIGHER : Standing.LOWER;
  }

  @Override
  public Usual usual() {
    if (!Double.isFinite(high - low)) {
      return Usual.unknown(); // nothing is cut: the bounds say nothing of the values
    }
    double middle = Double.isNaN(fill) ? low / 2 + high / 2 : fill;
    return Usual.numbers(middle, low, high);
  }

  @Override
  public StepPolicy policy() {
    return new StepPolicy(
        Double.isNaN(fill) ? "Stays missing" : "Filled with the median", StepPolicy.CUT);
  }
}
