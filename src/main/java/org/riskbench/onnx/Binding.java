package org.riskbench.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskbench.feature.AsIs;
import org.riskbench.feature.Levels;
import org.riskbench.feature.Ordinal;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.schema.ShownName;
import org.riskbench.scoring.ForeignModel;
import org.riskbench.scoring.ForeignScorer;
import org.riskbench.scoring.ForeignWiring;

/**
 * Fits a model to columns: which feature is which column, and what stands for missing and unseen
 * values where the model itself has no answer to them, found by asking it. Not thread-safe; one a
 * binding.
 */
final class Binding {
  /** Levels seen in fewer records say something of single ones, and stay out of the file. */
  private static final int LEAST_RECORDS = 20;

  private static final String UNSEEN = "(unseen)";

  private final OnnxBytes bytes;
  private final OnnxSettings settings;
  private final Rows train;
  private final List<Problem> notes = new ArrayList<>();

  /** One feature: the column it reads and what stands in. */
  private record Part(Column column, int slot, Port port, double fill, List<String> levels) {
    boolean isText() {
      return port.input().type() == ForeignWiring.Type.TEXT;
    }
  }

  Binding(OnnxBytes bytes, OnnxSettings settings, Rows train) {
    this.bytes = bytes;
    this.settings = settings;
    this.train = train;
  }

  ForeignModel.Bound bound() {
    List<Port> ports = bytes.loaded().ports();
    List<int[]> columns =
        new ColumnMatch(train.schema(), settings).of(ports.stream().map(Port::input).toList());
    List<Part> parts = new ArrayList<>();
    List<ForeignWiring.Input> inputs = new ArrayList<>();
    for (int i = 0; i < ports.size(); i++) {
      int before = parts.size();
      for (int slot : columns.get(i)) {
        parts.add(part(ports.get(i), slot));
      }
      inputs.add(input(ports.get(i), parts.subList(before, parts.size())));
    }
    double[] usual = parts.stream().mapToDouble(Part::fill).toArray();
    ForeignWiring.Output output = new OutputFinder(bytes, settings).find(inputs, usual);
    Probing probing = new Probing(bytes, output, usual);
    List<Transformation> steps = new ArrayList<>();
    int feature = 0;
    for (int i = 0; i < inputs.size(); i++) {
      for (int j = 0; j < columns.get(i).length; j++, feature++) {
        Part part = parts.get(feature);
        if (part.isText()) {
          inputs.set(i, withStandIns(inputs, i, feature, part, probing));
        }
        steps.add(step(part, feature, inputs, probing));
      }
    }
    Schema known = train.schema().inputs();
    ForeignScorer scorer = OnnxScorer.of(bytes, new ForeignWiring(inputs, output));
    return new ForeignModel.Bound(new Recipe(known, steps), scorer, notes);
  }

  private Part part(Port port, int slot) {
    Column column = train.schema().column(slot);
    if (port.input().type() == ForeignWiring.Type.TEXT) {
      List<String> levels = levels(port, column, slot);
      List<String> frequent = StandIns.levels(train.texts(slot), 1);
      int usual =
          frequent.stream().mapToInt(levels::indexOf).filter(i -> i >= 0).findFirst().orElse(0);
      return new Part(column, slot, port, usual, levels);
    }
    double median = StandIns.median(train.numbers(slot));
    boolean whole = port.input().type() != ForeignWiring.Type.NUMBER;
    return new Part(column, slot, port, whole ? Math.rint(median) : median, List.of());
  }

  /** Those the model knows; where it does not say, those that enough records have. */
  private List<String> levels(Port port, Column column, int slot) {
    List<String> known = bytes.graph().levelsOf(port.input().name());
    boolean mayTell = column.kind() == ColumnKind.CATEGORY && column.role() == ColumnRole.FEATURE;
    List<String> levels =
        known.isEmpty() && mayTell ? StandIns.levels(train.texts(slot), LEAST_RECORDS) : known;
    if (levels.isEmpty()) {
      throw OnnxRefusal.noColumn(
          "Nobody knows the levels of \"%s\": the model does not say, and the data has none that"
                  .formatted(ShownName.of(column.name(), slot))
              + " may be kept.",
          "Give the input \"%s\" another column.".formatted(OnnxName.shown(port.input().name())));
    }
    return levels;
  }

  private static ForeignWiring.Input input(Port port, List<Part> parts) {
    String name = port.input().name();
    return port.input().type() == ForeignWiring.Type.TEXT
        ? new ForeignWiring.Input(
            name, ForeignWiring.Type.TEXT, 1, parts.get(0).levels(), UNSEEN, "")
        : ForeignWiring.Input.numbers(name, port.input().type(), parts.size());
  }

  /** The same input, with the usual level where the model fails at what is unseen or missing. */
  private ForeignWiring.Input withStandIns(
      List<ForeignWiring.Input> inputs, int position, int feature, Part part, Probing probing) {
    ForeignWiring.Input input = inputs.get(position);
    String usual = input.levels().get((int) part.fill());
    boolean readsUnseen = probing.answers(inputs, feature, input.levels().size());
    boolean readsMissing = probing.answers(inputs, feature, -1);
    if (!readsUnseen) {
      notes.add(standsIn(part, "levels that it does not know", "most frequent level"));
    }
    if (!readsMissing) {
      notes.add(standsIn(part, "a missing value", "most frequent level"));
    }
    return new ForeignWiring.Input(
        input.name(),
        input.type(),
        1,
        input.levels(),
        readsUnseen ? input.unseen() : usual,
        readsMissing ? input.missing() : usual);
  }

  private Transformation step(
      Part part, int feature, List<ForeignWiring.Input> inputs, Probing probing) {
    String column = part.column().name();
    if (part.isText()) {
      return new Ordinal(column, new Levels(part.levels()));
    }
    boolean readsMissing =
        part.port().input().type() == ForeignWiring.Type.NUMBER
            && probing.answers(inputs, feature, Double.NaN);
    boolean missing = Arrays.stream(train.numbers(part.slot())).anyMatch(Double::isNaN);
    if (!readsMissing && missing) {
      notes.add(standsIn(part, "a missing value", "median"));
    }
    double largest = part.port().largest();
    double low = part.port().input().type() == ForeignWiring.Type.FLAG ? 0 : -largest;
    return new AsIs(column, readsMissing ? Double.NaN : part.fill(), low, largest);
  }

  private static Problem standsIn(Part part, String what, String standIn) {
    return Problem.warning(
        "MODEL-261",
        "The imported model can't read %s in \"%s\"; the %s of the train part stands for it."
            .formatted(what, ShownName.of(part.column().name(), part.slot()), standIn),
        "Have it exported with its own handling of such values, if it has one.");
  }

  /** Asks the model about a usual record with one feature changed. */
  private record Probing(OnnxBytes bytes, ForeignWiring.Output output, double[] usual) {
    boolean answers(List<ForeignWiring.Input> inputs, int feature, double value) {
      double[] changed = usual.clone();
      changed[feature] = value;
      try {
        return Double.isFinite(
            OnnxScorer.of(bytes, new ForeignWiring(inputs, output)).margin(changed));
      } catch (ProblemException e) {
        // No answer is the answer; what else could be wrong would have shown on the usual record.
        return false;
      }
    }
  }
}
