package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * How risky a level was: by how much its smoothed log-odds of fraud lie above those of all training
 * rows.
 *
 * @param evidence one per level, then that of all other levels, then that of a missing value
 */
public record TargetRate(String column, Levels levels, Weights evidence) implements Transformation {
  public TargetRate {
    if (evidence.size() != levels.size() + 2) {
      throw new IllegalArgumentException("column " + column + " has another number of levels");
    }
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
  }

  @Override
  public List<String> featureNames() {
    return List.of(column + ".evidence");
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public int encode(WideRecord record, int slot, double[] out, int first) {
    out[first] = evidence.get(group(levels, record.text(slot)));
    return ALL;
  }

  /** Position of a level; then that of all others, then that of missing. */
  static int group(Levels levels, CharSequence level) {
    if (level.length() == 0) {
      return levels.size() + 1;
    }
    int known = levels.position(level);
    return known < 0 ? levels.size() : known;
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return OneHot.look(levels, record.text(slot));
  }

  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    return Standing.RISKIER_KIND;
  }

  @Override
  public Usual usual() {
    return Usual.levels(levels.names());
  }

  @Override
  public String unit(int feature) {
    return "1 of log-odds";
  }

  @Override
  public StepPolicy policy() {
    return new StepPolicy("Has evidence of its own", StepPolicy.POOLED);
  }
}
