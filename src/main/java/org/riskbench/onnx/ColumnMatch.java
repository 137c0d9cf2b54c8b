package org.riskbench.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.schema.ShownName;

/** Finds the columns that each of a model's inputs reads: by hand, by name, or by order. */
final class ColumnMatch {
  private static final int MOST_SHOWN = 20;

  private final Schema schema;
  private final OnnxSettings settings;

  ColumnMatch(Schema schema, OnnxSettings settings) {
    this.schema = schema;
    this.settings = settings;
  }

  /**
   * Positions of the columns of each input, in order.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-256 if the number of columns is not the
   *     model's, MODEL-257 if no column suits an input, or not the one that is told, USE-236 if an
   *     input is told that there is not, DATA-104 if a column is
   */
  List<int[]> of(List<ModelInput> inputs) {
    settings.requireInputs(inputs);
    List<int[]> columns = new ArrayList<>();
    for (ModelInput input : inputs) {
      List<String> told = settings.columns().getOrDefault(input.name(), List.of());
      columns.add(told.isEmpty() ? guessed(input, inputs.size()) : told(input, told));
    }
    return columns;
  }

  private int[] told(ModelInput input, List<String> names) {
    if (input.width() != 0 && names.size() != input.width()) {
      throw OnnxRefusal.width(
          "The model's input \"%s\" takes %d columns, and %d are named."
              .formatted(OnnxName.shown(input.name()), input.width(), names.size()),
          "Name them in the model's order, with commas between them.");
    }
    return names.stream().mapToInt(name -> toldColumn(input, name)).toArray();
  }

  private int toldColumn(ModelInput input, String name) {
    int position = schema.require(name);
    requireInput(input, schema.column(position));
    return position;
  }

  private int[] guessed(ModelInput input, int inputs) {
    OptionalInt named = named(input.name());
    if (input.width() == 1 && named.isPresent()) {
      requireInput(input, schema.column(named.getAsInt()));
      return new int[] {named.getAsInt()};
    }
    int[] inOrder = suitable(input);
    boolean all = inputs == 1 || input.width() != 1;
    if (all && inOrder.length > 0 && (input.width() == 0 || inOrder.length == input.width())) {
      return inOrder;
    }
    throw all ? otherWidth(input, inOrder) : noColumn(input, inOrder);
  }

  /** By the exact name, else by one that differs in nothing but case and punctuation. */
  private OptionalInt named(String name) {
    OptionalInt exact = schema.find(name);
    if (exact.isPresent()) {
      return exact;
    }
    int[] alike =
        IntStream.range(0, schema.size())
            .filter(i -> plain(schema.column(i).name()).equals(plain(name)))
            .toArray();
    return alike.length == 1 ? OptionalInt.of(alike[0]) : OptionalInt.empty();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private int[] suitable(ModelInput input) {
    return IntStream.range(0, schema.size())
        .filter(
            i -> schema.column(i).role().isInput() && schema.column(i).role() != ColumnRole.ENTITY)
        .filter(i -> input.suits(schema.column(i)))
        .toArray();
  }

  private void requireInput(ModelInput input, Column column) {
    String name = OnnxName.shown(input.name());
    if (!column.role().isInput()) {
      throw OnnxRefusal.noColumn(
          "The model reads \"%s\", but that column's role is %s."
              .formatted(name, column.role().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
          "Make it a feature, or give the input another column.");
    }
    if (!input.suits(column)) {
      throw OnnxRefusal.noColumn(
          "The model's input \"%s\" wants %s, and the column for it is of another kind."
              .formatted(name, input.spoken()),
          "Change the column's kind, or name another: %s.".formatted(names(suitable(input))));
    }
  }

  private RuntimeException otherWidth(ModelInput input, int[] suitable) {
    return OnnxRefusal.width(
        "The model takes %s columns in one row, and %d columns of the data suit: %s."
            .formatted(
                input.width() == 0 ? "any number of" : "" + input.width(),
                suitable.length,
                names(suitable)),
        "Name them in the model's order: onnx-input.%s=COLUMN,COLUMN,…"
            .formatted(OnnxName.shown(input.name())));
  }

  private RuntimeException noColumn(ModelInput input, int[] suitable) {
    String name = OnnxName.shown(input.name());
    return OnnxRefusal.noColumn(
        "The model's input \"%s\" wants %s, and no column is called so."
            .formatted(name, input.spoken()),
        suitable.length == 0
            ? "Load data that has such a column."
            : "Name one with onnx-input.%s=COLUMN: %s.".formatted(name, names(suitable)));
  }

  private String names(int[] positions) {
    String shown =
        Arrays.stream(positions)
            .limit(MOST_SHOWN)
            .mapToObj(i -> ShownName.of(schema.column(i).name(), i))
            .collect(Collectors.joining(", "));
    return shown + (positions.length > MOST_SHOWN ? ", …" : "");
  }
}
