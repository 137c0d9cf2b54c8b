package org.riskbench.feature;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * One feature a level, then one for all other levels, then one for missing. A level never seen in
 * training counts as "other": that is the policy for unseen categories.
 *
 * @param levels those with a feature of their own, most frequent first
 */
public record OneHot(String column, Levels levels) implements Transformation {
  public OneHot(String column, List<String> levels) {
    this(column, new Levels(levels));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
  }

  @Override
  public List<String> featureNames() {
    List<String> names = new ArrayList<>();
    for (String level : levels.names()) {
      names.add(column + "=" + level);
    }
    names.add(column + ".other");
    names.add(column + ".missing");
    return names;
  }

  @Override
  public int width() {
    return levels.size() + 2;
  }

  @Override
  public int encode(WideRecord record, int slot, double[] out, int first) {
    int only = first + TargetRate.group(levels, record.text(slot));
    out[only] = 1;
    return only;
  }

  @Override
  public Sight look(WideRecord record, int slot) {
    return look(levels, record.text(slot));
  }

  static Sight look(Levels levels, CharSequence level) {
    if (level.length() == 0) {
      return Sight.MISSING;
    }
    return levels.position(level) < 0 ? Sight.UNSEEN : Sight.KNOWN;
  }

  @Override
  public Standing standing(double[] features, double[] reference, int first) {
    int other = first + levels.size();
    if (features[other + 1] != 0) {
      return Standing.MISSING;
    }
    return features[other] != 0 ? Standing.RARE : Standing.RISKIER_KIND;
  }

  @Override
  public boolean isOneOfMany() {
    return true;
  }

  @Override
  public StepPolicy policy() {
    return new StepPolicy(StepPolicy.OWN_FEATURE, StepPolicy.POOLED);
  }

  @Override
  public Usual usual() {
    return Usual.levels(levels.names());
  }
}
