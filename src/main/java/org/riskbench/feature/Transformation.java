package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * One fitted step of a recipe: one column of the wide record in, some features out. Immutable and
 * thread-safe. A type knows its own arithmetic; its JSON is in the registry's {@code RecipeJson}.
 */
public sealed interface Transformation
    permits AsIs,
        Standardise,
        LogScale,
        QuantileBins,
        WeightOfEvidence,
        OneHot,
        TargetRate,
        Ordinal,
        Hashed,
        Calendar {
  /** Any feature of the step may differ from 0. */
  int ALL = -1;

  /** Name of the column, an input or a derived one. */
  String column();

  /** Whether it can read a column of that kind. */
  boolean reads(ColumnKind kind);

  /** Names of the features that come out, in order; unique within the step. */
  List<String> featureNames();

  /** How many features come out. */
  default int width() {
    return featureNames().size();
  }

  /**
   * Writes the features. Deterministic; allocates nothing; finite whatever the record ({@link AsIs}
   * alone may leave a missing value missing, for trees).
   *
   * @param slot of the column
   * @param out 0 in all features of the step
   * @param first position of the first feature
   * @return position of the only feature that is no longer 0, if {@link #isOneOfMany}; otherwise
   *     {@link #ALL}, as any may be
   */
  int encode(WideRecord record, int slot, double[] out, int first);

  /** What the column of a record looks like. */
  Sight look(WideRecord record, int slot);

  /**
   * How an encoded value stands out.
   *
   * @param first position of the step's first feature
   */
  Standing standing(double[] features, double[] reference, int first);

  /** What most records have in the column. */
  Usual usual();

  /** What becomes of missing and unseen values. */
  StepPolicy policy();

  /**
   * In words, what one more of a feature is.
   *
   * @param feature position within the step, from 0
   */
  default String unit(int feature) {
    return width() == 1 ? "1" : "in it or not";
  }

  /** Whether one feature of each record is 1 and all others of the step are 0. */
  default boolean isOneOfMany() {
    return false;
  }
}
