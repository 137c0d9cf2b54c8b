package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * A level's position by frequency, from 0; all other levels have the one after the last; -1 says
 * missing. For trees: to a linear model the order means nothing.
 */
public record Ordinal(String column, Levels levels) implements Transformation {
  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
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
    int group = TargetRate.group(levels, record.text(slot));
    out[first] = group > levels.size() ? -1 : group;
    return ALL;
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return OneHot.look(levels, record.text(slot));
  }

  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    if (features[first] < 0) {
      return Standing.MISSING;
    }
    return features[first] == levels.size() ? Standing.RARE : Standing.RISKIER_KIND;
  }

  @Override
  public Usual usual() {
    return Usual.levels(levels.names());
  }

  @Override
  public StepPolicy policy() {
    return new StepPolicy("Is -1", StepPolicy.POOLED);
  }
}
