package org.riskbench.onnx;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody said by hand about how a model is to be read. Immutable.
 *
 * @param columns of an input, by the input's name
 */
record OnnxSettings(
    Map<String, List<String>> columns,
    Optional<String> output,
    Optional<String> fraud,
    Optional<String> sha256) {
  static final String PREFIX = "onnx-";

  private static final String INPUT = "onnx-input.";
  private static final String OUTPUT = "onnx-output";
  private static final String FRAUD = "onnx-fraud";
  private static final String SHA256 = "onnx-sha256";

  OnnxSettings {
    columns = Map.copyOf(columns);
  }

  /**
   * Reads settings.
   *
   * @throws org.riskbench.problem.ProblemException USE-236 for one that there is not
   */
  static OnnxSettings of(Map<String, String> settings) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
      String name = setting.getKey();
      if (name.startsWith(INPUT)) {
        columns.put(name.substring(INPUT.length()), names(setting.getValue()));
      } else if (!List.of(OUTPUT, FRAUD, SHA256).contains(name)) {
        throw OnnxRefusal.setting(
            "An ONNX model has no setting \"%s\".".formatted(OnnxName.shown(name)),
            "There are onnx-input.NAME=COLUMN, onnx-output=NAME, onnx-fraud=CLASS and"
                + " onnx-sha256=HEX.");
      }
    }
    return new OnnxSettings(
        columns,
        Optional.ofNullable(settings.get(OUTPUT)),
        Optional.ofNullable(settings.get(FRAUD)),
        Optional.ofNullable(settings.get(SHA256)));
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  /** Refuses a setting for an input that the model does not have. */
  void requireInputs(List<ModelInput> inputs) {
    List<String> names = inputs.stream().map(ModelInput::name).toList();
    for (String name : new TreeMap<>(columns).keySet()) {
      if (!names.contains(name)) {
        throw OnnxRefusal.setting(
            "The model has no input \"%s\".".formatted(OnnxName.shown(name)),
            "Its inputs are: %s.".formatted(OnnxName.list(names)));
      }
    }
  }
}
