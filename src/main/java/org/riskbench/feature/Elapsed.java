package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * The time from one moment to another, in days or in years of 365.2425 days; below 0 if the first
 * one is later; missing if one of them is.
 */
public record Elapsed(String earlier, String later, Unit unit) implements Derivation {
  /** What is counted. */
  public enum Unit {
    DAYS(86_400_000.0),
    YEARS(365.2425 * 86_400_000);

    private final double millis;

    Unit(double millis) {
      this.millis = millis;
    }
  }

  @Override
  public List<String> sources() {
    return List.of(earlier, later);
  }

  @Override
  public List<WideColumn> outputs() {
    return List.of(
        new WideColumn(
            new Column(earlier + ".age", ColumnKind.NUMBER, ColumnRole.FEATURE),
            new Origin(sources(), earlier, "the time from %s to %s")));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return kind == ColumnKind.TIME;
  }

  @Override
  public void derive(WideRecord record, int[] sources, int first) {
    double millis = record.number(sources[1]) - record.number(sources[0]);
    record.set(first, millis / unit.millis);
  }
}
