package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * A number on a logarithmic scale that knows a sign, {@code sign(x) log(1 + |x|)}, then
 * standardised.
 *
 * @param by what is done with the logarithm
 */
public record LogScale(Standardise by) implements Transformation {
  /** The signed logarithm. */
  static double log(double value) {
    return Math.copySign(LogOnePlus.of(Math.abs(value)), value);
  }

  private static double power(double log) {
    return Math.copySign(StrictMath.expm1(Math.min(700, Math.abs(log))), log);
  }

  @Override
  public String column() {
    return by.column();
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return kind == ColumnKind.NUMBER;
  }

  @Override
  public List<String> featureNames() {
    return by.missingIndicator()
        ? List.of(column() + ".log", column() + ".missing")
        : List.of(column() + ".log");
  }

  @Override
  public int width() {
    return by.width();
  }

  @Override
  public int encode(WideRecord record, int slot, double[] out, int first) {
    by.write(log(record.number(slot)), out, first);
    return ALL;
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return by.look(record, slot);
  }

  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    return by.standing(features, reference, first);
  }

  @Override
  public Usual usual() {
    Usual logs = by.usual();
    return Usual.numbers(
        power(logs.middle()), logs.marks().stream().mapToDouble(mark -> power(mark)).toArray());
  }

  @Override
  public String unit(int feature) {
    return feature == 0 ? "a standard deviation of its logarithm" : by.unit(feature);
  }

  @Override
  public StepPolicy policy() {
    return by.policy();
  }
}
