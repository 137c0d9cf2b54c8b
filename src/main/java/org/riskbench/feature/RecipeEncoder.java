package org.riskbench.feature;

import java.util.Arrays;
import java.util.List;
import org.riskbench.schema.RecordView;

/** Runs a recipe on one record after another, allocating nothing. Not thread-safe: one a thread. */
public final class RecipeEncoder {
  private final WideRecord wide;
  private final Derivation[] derivations;
  private final int[][] sources;
  private final int[] firstOutputs;
  private final Transformation[] transformations;
  private final int[] slots;
  private final int[] firstFeatures;
  private final int firstVelocity;
  private final int velocities;
  private final int width;
  private final int[] places;
  private final int[] positions;
  private final int count;

  RecipeEncoder(Recipe recipe) {
    List<Derivation> derived = recipe.derivations();
    List<Transformation> steps = recipe.transformations();
    this.wide = new WideRecord(recipe.wide(), recipe.inputs().size());
    this.derivations = derived.toArray(new Derivation[0]);
    this.sources = new int[derivations.length][];
    this.firstOutputs = new int[derivations.length];
    int output = recipe.inputs().size();
    for (int i = 0; i < derivations.length; i++) {
      sources[i] = recipe.sources(derivations[i]);
      firstOutputs[i] = output;
      output += derivations[i].outputs().size();
    }
    this.firstVelocity = recipe.firstVelocitySlot();
    this.velocities = recipe.velocity().size();
    this.transformations = steps.toArray(new Transformation[0]);
    this.slots = new int[transformations.length];
    this.firstFeatures = new int[transformations.length];
    int feature = 0;
    for (int i = 0; i < transformations.length; i++) {
      slots[i] = recipe.slot(i);
      firstFeatures[i] = feature;
      feature += transformations[i].width();
    }
    this.width = feature;
    this.places = new int[transformations.length];
    this.positions = new int[width];
    this.count = place();
  }

  /**
   * Says where in the positions each step's own are; those of a step that may fill any of its
   * features are the same for every record.
   */
  private int place() {
    int next = 0;
    for (int i = 0; i < transformations.length; i++) {
      places[i] = next;
      int wanted = transformations[i].isOneOfMany() ? 1 : transformations[i].width();
      for (int feature = 0; feature < wanted; feature++) {
        positions[next++] = firstFeatures[i] + feature;
      }
    }
    return next;
  }

  /**
   * Encodes one record of whose past nothing is known. Deterministic.
   *
   * @param record slots in the order of the recipe's inputs
   * @param out at least the recipe's width long, overwritten
   */
  public void encode(RecordView record, double[] out) {
    for (int i = 0; i < velocities; i++) {
      wide.set(firstVelocity + i, Double.NaN);
    }
    widen(record);
    transform(out);
  }

  /**
   * Encodes one record. Deterministic.
   *
   * @param record slots in the order of the recipe's inputs
   * @param velocity one value per velocity feature of the recipe, NaN where missing
   * @param out at least the recipe's width long, overwritten
   */
  public void encode(RecordView record, double[] velocity, double[] out) {
    widen(record, velocity);
    transform(out);
  }

  private void transform(double[] out) {
    Arrays.fill(out, 0, width, 0);
    for (int i = 0; i < transformations.length; i++) {
      int only = encode(transformations[i], slots[i], out, firstFeatures[i]);
      if (only != Transformation.ALL) {
        positions[places[i]] = only;
      }
    }
  }

  /**
   * The usual kinds are asked for first: a call that the compiler can put in place costs less than
   * one that it has to look up.
   */
  private int encode(Transformation step, int slot, double[] out, int first) {
    if (step instanceof QuantileBins bins) {
      return bins.encode(wide, slot, out, first);
    }
    if (step instanceof LogScale logarithm) {
      return logarithm.encode(wide, slot, out, first);
    }
    if (step instanceof OneHot levels) {
      return levels.encode(wide, slot, out, first);
    }
    if (step instanceof Standardise scaled) {
      return scaled.encode(wide, slot, out, first);
    }
    if (step instanceof AsIs number) {
      return number.encode(wide, slot, out, first);
    }
    return step.encode(wide, slot, out, first);
  }

  /**
   * Where the record last encoded may differ from 0, rising; what is behind {@link #count()} of
   * them means nothing. Not to be written to.
   */
  public int[] positions() {
    return positions;
  }

  /** How many {@link #positions()} there are, as many for every record. */
  public int count() {
    return count;
  }

  /**
   * The number in a column of the recipe's {@link Recipe#wide()}, of the record last encoded, as
   * that stands now; NaN where missing.
   */
  public double number(int slot) {
    return wide.number(slot);
  }

  /**
   * A record with its derived columns and velocity features; until the next record.
   *
   * @param record slots in the order of the recipe's inputs
   * @param velocity one value per velocity feature of the recipe, NaN where missing
   */
  public WideRecord widen(RecordView record, double[] velocity) {
    for (int i = 0; i < velocities; i++) {
      wide.set(firstVelocity + i, velocity[i]);
    }
    return widen(record);
  }

  /** The record with its derived columns, beside the velocity last given; until the next record. */
  WideRecord widen(RecordView record) {
    wide.read(record);
    for (int i = 0; i < derivations.length; i++) {
      derivations[i].derive(wide, sources[i], firstOutputs[i]);
    }
    return wide;
  }

  /**
   * What the column of a step looks like in the record last encoded, as that stands now.
   *
   * @param step position of the transformation in the recipe
   */
  public Sight look(int step) {
    return transformations[step].look(wide, slots[step]);
  }
}
