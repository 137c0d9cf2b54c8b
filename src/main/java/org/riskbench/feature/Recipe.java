package org.riskbench.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskbench.schema.Column;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/** The fitted way from a record to a model's input. Immutable and thread-safe. */
public final class Recipe {
  /** What a column of a record looked like to the recipe. */
  public enum Sight {
    KNOWN,
    MISSING,
    /** A level that training never saw; it is scored as "other". */
    UNSEEN
  }

  private final Schema inputs;
  private final List<Transformation> transformations;
  private final List<Feature> features;
  private final Step[] steps;

  /**
   * A recipe of these steps.
   *
   * @param inputs the columns of a record, in the order of its slots
   * @throws IllegalArgumentException if a step's column is not among them or of the wrong kind
   */
  public Recipe(Schema inputs, List<Transformation> transformations) {
    this.inputs = inputs;
    this.transformations = List.copyOf(transformations);
    this.steps = new Step[transformations.size()];
    List<Feature> named = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      steps[i] = step(this.transformations.get(i), named);
    }
    this.features = distinct(named);
  }

  /** A column may be called as another one's feature ({@code amount.missing}): names get a mark. */
  private static List<Feature> distinct(List<Feature> named) {
    Set<String> taken = new HashSet<>();
    List<Feature> distinct = new ArrayList<>(named.size());
    for (Feature feature : named) {
      String name = feature.name();
      while (!taken.add(name)) {
        name += "'";
      }
      distinct.add(new Feature(name, feature.column()));
    }
    return List.copyOf(distinct);
  }

  private Step step(Transformation transformation, List<Feature> named) {
    String name = transformation.column();
    int column =
        inputs
            .find(name)
            .orElseThrow(() -> new IllegalArgumentException("no input column " + name));
    int first = named.size();
    Column input = inputs.column(column);
    if (input.kind().isNumeric() == transformation instanceof Transformation.OneHot) {
      throw new IllegalArgumentException("column " + name + " is of another kind");
    }
    if (transformation instanceof Transformation.Standardise standardise) {
      named.add(new Feature(name, name));
      if (standardise.missingIndicator()) {
        named.add(new Feature(name + ".missing", name));
      }
      return new StandardiseStep(standardise, column, first);
    }
    if (transformation instanceof Transformation.OneHot oneHot) {
      oneHot.levels().forEach(level -> named.add(new Feature(name + "=" + level, name)));
      named.add(new Feature(name + ".other", name));
      named.add(new Feature(name + ".missing", name));
      return new OneHotStep(oneHot, column, first);
    }
    for (String part : List.of("hour.sin", "hour.cos", "weekday.sin", "weekday.cos")) {
      named.add(new Feature(name + "." + part, name));
    }
    return new CalendarStep(column, first);
  }

  /** The columns a record carries. */
  public Schema inputs() {
    return inputs;
  }

  public List<Transformation> transformations() {
    return transformations;
  }

  /** The model's inputs in order; as many as {@link #width()}. */
  public List<Feature> features() {
    return features;
  }

  /** Length of an encoded record. */
  public int width() {
    return features.size();
  }

  /**
   * Encodes one record. Deterministic; allocates nothing.
   *
   * @param out at least {@link #width()} long, overwritten
   */
  public void encode(RecordView record, double[] out) {
    for (Step step : steps) {
      step.encode(record, out);
    }
  }

  /** Encodes rows whose schema has the input columns, one array of {@link #width()} a row. */
  public double[][] encode(Rows rows) {
    Rows.Cursor cursor = rows.project(inputs).cursor();
    double[][] encoded = new double[rows.size()][width()];
    for (int row = 0; row < encoded.length; row++) {
      encode(cursor.at(row), encoded[row]);
    }
    return encoded;
  }

  /** What the column of a step (a position in {@link #transformations()}) looks like. */
  public Sight look(int step, RecordView record) {
    return steps[step].look(record);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Recipe recipe
        && inputs.equals(recipe.inputs)
        && transformations.equals(recipe.transformations);
  }

  @Override
  public int hashCode() {
    return 31 * inputs.hashCode() + transformations.hashCode();
  }

  /** Runs a transformation on its slot. */
  private sealed interface Step {
    void encode(RecordView record, double[] out);

    Sight look(RecordView record);
  }

  private record StandardiseStep(Transformation.Standardise by, int column, int first)
      implements Step {
    @Override
    public void encode(RecordView record, double[] out) {
      double value = record.number(column);
      boolean missing = Double.isNaN(value);
      double scaled = ((missing ? by.fill() : value) - by.mean()) / by.scale();
      out[first] = Math.max(-by.limit(), Math.min(by.limit(), scaled));
      if (by.missingIndicator()) {
        out[first + 1] = missing ? 1 : 0;
      }
    }

    @Override
    public Sight look(RecordView record) {
      return Double.isNaN(record.number(column)) ? Sight.MISSING : Sight.KNOWN;
    }
  }

  private static final class OneHotStep implements Step {
    private final Map<String, Integer> positions = new HashMap<>();
    private final int column;
    private final int first;
    private final int other;

    OneHotStep(Transformation.OneHot by, int column, int first) {
      by.levels().forEach(level -> positions.put(level, first + positions.size()));
      this.column = column;
      this.first = first;
      this.other = first + by.levels().size();
    }

    @Override
    public void encode(RecordView record, double[] out) {
      for (int i = first; i <= other + 1; i++) {
        out[i] = 0;
      }
      String level = record.text(column);
      out[level.isEmpty() ? other + 1 : position(level)] = 1;
    }

    private int position(String level) {
      Integer known = positions.get(level); // a default would be boxed for each record
      return known == null ? other : known;
    }

    @Override
    public Sight look(RecordView record) {
      String level = record.text(column);
      if (level.isEmpty()) {
        return Sight.MISSING;
      }
      return positions.containsKey(level) ? Sight.KNOWN : Sight.UNSEEN;
    }
  }

  private record CalendarStep(int column, int first) implements Step {
    private static final double DAY = 86_400_000;

    /** 1970-01-01 was a Thursday; weeks start on Monday. */
    private static final int FIRST_WEEKDAY = 3;

    @Override
    public void encode(RecordView record, double[] out) {
      double time = record.number(column);
      boolean missing = !Double.isFinite(time);
      double day = time / DAY;
      double hour = 2 * Math.PI * (day - Math.floor(day));
      double weekday =
          2 * Math.PI * (Math.floorMod((long) Math.floor(day) + FIRST_WEEKDAY, 7L) / 7.0);
      // The centre of the circle is no time at all.
      out[first] = missing ? 0 : StrictMath.sin(hour);
      out[first + 1] = missing ? 0 : StrictMath.cos(hour);
      out[first + 2] = missing ? 0 : StrictMath.sin(weekday);
      out[first + 3] = missing ? 0 : StrictMath.cos(weekday);
    }

    @Override
    public Sight look(RecordView record) {
      return Double.isNaN(record.number(column)) ? Sight.MISSING : Sight.KNOWN;
    }
  }
}
