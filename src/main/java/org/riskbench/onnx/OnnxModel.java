package org.riskbench.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.riskbench.schema.Column;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ForeignModel;

/** An ONNX model that somebody else made. Immutable and thread-safe. */
public final class OnnxModel implements ForeignModel {
  private final String fileName;
  private final OnnxBytes bytes;
  private final Map<String, String> settings;

  OnnxModel(String fileName, OnnxBytes bytes) {
    this(fileName, bytes, Map.of());
  }

  private OnnxModel(String fileName, OnnxBytes bytes, Map<String, String> settings) {
    this.fileName = fileName;
    this.bytes = bytes;
    this.settings = Map.copyOf(settings);
  }

  /** Whether a parameter on the command line is meant for such models. */
  public static boolean isSetting(String name) {
    return name.startsWith(OnnxSettings.PREFIX);
  }

  /**
   * The same model read as somebody says.
   *
   * @param told {@code onnx-input.NAME} (a column, or several with commas between them), {@code
   *     onnx-output} (name of the output with the probability), {@code onnx-fraud} (the class that
   *     is fraud), {@code onnx-sha256} (of the file that is meant)
   * @throws org.riskbench.problem.ProblemException USE-236 for another setting or an input that is
   *     not there, MODEL-260 if the file is another one
   */
  public OnnxModel with(Map<String, String> told) {
    OnnxSettings read = OnnxSettings.of(told);
    read.requireInputs(inputs());
    if (read.sha256().isPresent() && !read.sha256().get().equalsIgnoreCase(bytes.sha256())) {
      throw OnnxRefusal.changed(fileName);
    }
    return new OnnxModel(fileName, bytes, told);
  }

  /** What the model wants, in its own order. */
  public List<ModelInput> inputs() {
    return bytes.loaded().ports().stream().map(Port::input).toList();
  }

  /** Columns whose values can be given to an input, in their order. */
  public static List<Column> suitable(ModelInput input, Schema schema) {
    return schema.columns().stream()
        .filter(column -> column.role().isInput() && input.suits(column))
        .toList();
  }

  /**
   * The columns that each input would read, in the order of {@link #inputs()}.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-256, MODEL-257 or DATA-104 if that can't
   *     be told: {@code onnx-input.NAME} settings help
   */
  public List<List<Column>> columns(Schema schema) {
    List<List<Column>> columns = new ArrayList<>();
    for (int[] positions : new ColumnMatch(schema, OnnxSettings.of(settings)).of(inputs())) {
      columns.add(Arrays.stream(positions).mapToObj(schema::column).toList());
    }
    return columns;
  }

  @Override
  public String name() {
    return "onnx:" + OnnxName.shown(fileName);
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>(settings);
    parameters.put("onnx-sha256", bytes.sha256());
    return parameters;
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.riskbench.problem.ProblemException MODEL-256, MODEL-257 or DATA-104 if the columns
   *     don't fit, MODEL-258 if the probability is not found, SCORE-421 if there is none for a
   *     usual record
   */
  @Override
  public Bound bind(Rows train) {
    return new Binding(bytes, OnnxSettings.of(settings), train).bound();
  }
}
