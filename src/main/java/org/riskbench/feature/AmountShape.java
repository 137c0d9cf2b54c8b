package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * How round an amount is: 0 with cents, 1 for a whole number, 2 for tens, 3 for hundreds, 4 for
 * thousands and above. Missing if the amount is; 0 has no roundness either.
 */
public record AmountShape(String column) implements Derivation {
  @Override
  public List<String> sources() {
    return List.of(column);
  }

  @Override
  public List<WideColumn> outputs() {
    return List.of(
        new WideColumn(
            new Column(column + ".round", ColumnKind.NUMBER, ColumnRole.FEATURE),
            new Origin(List.of(column), column, "how round %s is")));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return kind == ColumnKind.NUMBER;
  }

  @Override
  public void derive(WideRecord record, int[] sources, int first) {
    double amount = record.number(sources[0]);
    record.set(first, Double.isFinite(amount) && amount != 0 ? roundness(amount) : Double.NaN);
  }

  private static int roundness(double amount) {
    int round = 0;
    double unit = 1;
    while (round < 4 && amount % unit == 0) {
      round++;
      unit *= 10;
    }
    return round;
  }
}
