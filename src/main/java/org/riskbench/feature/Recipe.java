package org.riskbench.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/**
 * The fitted way from a record to a model's input: derived columns and velocity features are added
 * to the record, then each transformation turns one column of the wide record into features.
 * Immutable and thread-safe.
 */
public final class Recipe {
  /** Rows between two looks at whether to go on. */
  private static final int STRIDE = 1 << 12;

  private final Schema inputs;
  private final List<Derivation> derivations;
  private final VelocityPlan velocity;
  private final List<Transformation> transformations;
  private final WideSchema wide;
  private final int[] slots;
  private final List<Feature> features;

  /** A recipe without derived columns and velocity features. */
  public Recipe(Schema inputs, List<Transformation> transformations) {
    this(inputs, List.of(), VelocityPlan.NONE, transformations);
  }

  /**
   * A recipe of these steps.
   *
   * @param inputs the columns of a record, in the order of its slots
   * @param derivations each reads input columns
   * @param velocity each feature reads input columns
   * @param transformations each reads a column of {@link #wide()}
   * @throws IllegalArgumentException if a step's column is not among them or of the wrong kind
   */
  public Recipe(
      Schema inputs,
      List<Derivation> derivations,
      VelocityPlan velocity,
      List<Transformation> transformations) {
    this.inputs = inputs;
    this.velocity = velocity;
    this.derivations = List.copyOf(derivations);
    this.transformations = List.copyOf(transformations);
    for (Derivation derivation : this.derivations) {
      sources(derivation);
    }
    for (String column : velocity.columns()) {
      require(inputs, column);
    }
    for (String number : velocity.numbers()) {
      requireNumber(number);
    }
    this.wide = WideSchema.of(inputs, this.derivations, velocity);
    this.slots = new int[this.transformations.size()];
    for (int step = 0; step < slots.length; step++) {
      slots[step] = slot(this.transformations.get(step));
    }
    this.features = features(this.transformations);
  }

  /** A column may be called as another one's feature ({@code amount.missing}): names get a mark. */
  private static List<Feature> features(List<Transformation> transformations) {
    Set<String> taken = new HashSet<>();
    List<Feature> features = new ArrayList<>();
    for (Transformation step : transformations) {
      for (String plain : step.featureNames()) {
        String name = plain;
        while (!taken.add(name)) {
          name += "'";
        }
        features.add(new Feature(name, step.column()));
      }
    }
    return List.copyOf(features);
  }

  private int slot(Transformation step) {
    int slot = require(wide.columns(), step.column());
    if (!step.reads(wide.columns().column(slot).kind())) {
      throw otherKind(step.column());
    }
    return slot;
  }

  /** Slots of the columns that a derivation reads. */
  int[] sources(Derivation derivation) {
    List<String> names = derivation.sources();
    int[] sources = new int[names.size()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = require(inputs, names.get(i));
    }
    for (int source : sources) {
      Column column = inputs.column(source);
      if (!derivation.reads(column.kind())) {
        throw otherKind(column.name());
      }
    }
    return sources;
  }

  private void requireNumber(String column) {
    if (!inputs.column(require(inputs, column)).kind().isNumeric()) {
      throw otherKind(column);
    }
  }

  private static int require(Schema schema, String column) {
    OptionalInt index = schema.find(column);
    if (index.isEmpty()) {
      throw new IllegalArgumentException("no column " + column);
    }
    return index.getAsInt();
  }

  private static IllegalArgumentException otherKind(String column) {
    return new IllegalArgumentException("column " + column + " is of another kind");
  }

  /** The same recipe over the same columns, of which something else is said. */
  public Recipe over(Schema changed) {
    return new Recipe(changed, derivations, velocity, transformations);
  }

  /** The columns a record carries. */
  public Schema inputs() {
    return inputs;
  }

  public List<Derivation> derivations() {
    return derivations;
  }

  /** The columns that transformations read: the inputs, the derived ones, the velocity features. */
  public Schema wide() {
    return wide.columns();
  }

  /** What is told of earlier records. */
  public VelocityPlan velocity() {
    return velocity;
  }

  /** Slot of the first velocity feature in {@link #wide()}; the others follow. */
  public int firstVelocitySlot() {
    return wide.columns().size() - velocity.size();
  }

  public List<Transformation> transformations() {
    return transformations;
  }

  /** Slot of a transformation's column in {@link #wide()}. */
  public int slot(int transformation) {
    return slots[transformation];
  }

  /** Where the column in a slot of {@link #wide()} comes from. */
  Origin originOf(int slot) {
    return wide.origins().get(slot);
  }

  /** Where a transformation's column comes from. */
  public Origin origin(int transformation) {
    return wide.origins().get(slots[transformation]);
  }

  /** Which velocity feature fills a slot of {@link #wide()}; empty if none does. */
  public Optional<VelocityFeature> told(int slot) {
    int past = slot - firstVelocitySlot();
    return past < 0 ? Optional.empty() : Optional.of(velocity.features().get(past));
  }

  /** In which unit of time the number in a slot of {@link #wide()} counts; empty if in none. */
  public Optional<Elapsed.Unit> unit(int slot) {
    int output = inputs.size();
    for (Derivation derivation : derivations) {
      if (output == slot && derivation instanceof Elapsed elapsed) {
        return Optional.of(elapsed.unit());
      }
      output += derivation.outputs().size();
    }
    return Optional.empty();
  }

  /** The model's inputs in order; as many as {@link #width()}. */
  public List<Feature> features() {
    return features;
  }

  /** Of each feature whether it holds ordinals of levels, which have no order. */
  public boolean[] levels() {
    boolean[] levels = new boolean[width()];
    int position = 0;
    for (Transformation step : transformations) {
      if (step instanceof Ordinal) {
        levels[position] = true;
      }
      position += step.width();
    }
    return levels;
  }

  /** What each feature is made from. */
  public List<FeatureSource> sources() {
    List<FeatureSource> sources = new ArrayList<>();
    for (int step = 0; step < transformations.size(); step++) {
      Transformation transformation = transformations.get(step);
      FeatureSource source =
          new FeatureSource(
              transformation.column(), inputsOf(step), transformation instanceof AsIs);
      sources.addAll(Collections.nCopies(transformation.width(), source));
    }
    return sources;
  }

  /** A velocity feature depends on the record by its key, and by the number it may compare. */
  private List<String> inputsOf(int transformation) {
    int past = slots[transformation] - firstVelocitySlot();
    if (past < 0) {
      return origin(transformation).columns();
    }
    VelocityFeature feature = velocity.features().get(past);
    return feature.aggregate() == Aggregate.RATIO_TO_MEAN
        ? origin(transformation).columns()
        : feature.entity();
  }

  /** Length of an encoded record. */
  public int width() {
    return features.size();
  }

  /** What encodes records; one a thread. */
  public RecipeEncoder newEncoder() {
    return new RecipeEncoder(this);
  }

  /** Encodes rows whose schema has the input columns, one array of {@link #width()} a row. */
  public double[][] encode(Rows rows) {
    double[] unknown = new double[rows.size()];
    Arrays.fill(unknown, Double.NaN);
    return encode(rows, Collections.nCopies(velocity.size(), unknown));
  }

  /**
   * Encodes rows whose schema has the input columns.
   *
   * @param told of each velocity feature its values, one per row
   */
  public double[][] encode(Rows rows, List<double[]> told) {
    return encode(rows, told, JobContext.none());
  }

  /**
   * The same as part of a job.
   *
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public double[][] encode(Rows rows, List<double[]> told, JobContext context) {
    Rows.Cursor cursor = rows.project(inputs).cursor();
    RecipeEncoder encoder = newEncoder();
    double[] past = new double[velocity.size()];
    double[][] encoded = new double[rows.size()][width()];
    for (int row = 0; row < encoded.length; row++) {
      for (int i = 0; i < past.length; i++) {
        past[i] = told.get(i)[row];
      }
      if (row % STRIDE == 0) {
        context.checkpoint();
      }
      encoder.encode(cursor.at(row), past, encoded[row]);
    }
    return encoded;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Recipe recipe
        && inputs.equals(recipe.inputs)
        && derivations.equals(recipe.derivations)
        && velocity.equals(recipe.velocity)
        && transformations.equals(recipe.transformations);
  }

  @Override
  public int hashCode() {
    return 31 * inputs.hashCode() + transformations.hashCode();
  }
}
