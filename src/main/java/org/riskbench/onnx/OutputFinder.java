package org.riskbench.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.SequenceInfo;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskbench.scoring.ForeignWiring;

/** Finds the probability of fraud among a model's answers. The class it chose itself is ignored. */
final class OutputFinder {
  private static final Set<String> FRAUD_WORDS =
      Set.of("fraud", "fraudulent", "true", "yes", "bad", "positive");

  /** Beside these, 1 is the fraud; beside a 2 nobody knows. */
  private static final Set<String> GOOD_NUMBERS = Set.of("0", "-1");

  /** How far the probabilities of two classes may be from adding up to 1. */
  private static final double SLACK = 1e-3;

  private final OnnxBytes bytes;
  private final OnnxSettings settings;

  OutputFinder(OnnxBytes bytes, OnnxSettings settings) {
    this.bytes = bytes;
    this.settings = settings;
  }

  /**
   * Where the probability is.
   *
   * @param inputs of the model
   * @param example an encoded record that is like the others
   * @throws org.riskbench.problem.ProblemException MODEL-258 if there is none or it can't be told
   *     which, SCORE-421 if the model does not answer
   */
  ForeignWiring.Output find(List<ForeignWiring.Input> inputs, double[] example) {
    String name = name();
    ForeignWiring probing = new ForeignWiring(inputs, new ForeignWiring.Output(name, 0, ""));
    Map<String, Double> row;
    try (InputTensors tensors =
        InputTensors.of(bytes.loaded().ports(), probing, new double[][] {example})) {
      row = bytes.loaded().run(tensors.map(), name, AnswerReader::first);
    }
    requireProbabilities(row);
    List<String> keys = List.copyOf(row.keySet());
    if (keys.size() == 1) {
      return new ForeignWiring.Output(name, 0, isMap(name) ? keys.get(0) : "");
    }
    if (isMap(name)) {
      return new ForeignWiring.Output(name, 0, keys.get(fraud(keys)));
    }
    List<String> classes = bytes.graph().classes();
    return new ForeignWiring.Output(
        name, fraud(classes.size() == keys.size() ? classes : keys), "");
  }

  private String name() {
    List<String> possible = new ArrayList<>();
    for (NodeInfo output : bytes.loaded().outputs()) {
      if (isCandidate(output)) {
        possible.add(output.getName());
      }
    }
    Optional<String> told = settings.output();
    if (told.isPresent() && possible.contains(told.get())) {
      return told.get();
    }
    List<String> spoken =
        possible.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains("prob")).toList();
    List<String> left = possible.size() == 1 ? possible : spoken;
    if (left.size() == 1 && told.isEmpty()) {
      return left.get(0);
    }
    throw OnnxRefusal.output(
        possible.isEmpty() ? "it holds no probability" : "it is unclear which part is probability",
        possible.isEmpty()
            ? "Export the model with probabilities, not with the class alone."
            : "Name it with onnx-output=NAME: %s.".formatted(OnnxName.list(possible)));
  }

  private static boolean isCandidate(NodeInfo output) {
    if (output.getInfo() instanceof SequenceInfo sequence) {
      return sequence.isSequenceOfMaps() && isFraction(sequence.mapInfo.valueType);
    }
    return output.getInfo() instanceof TensorInfo tensor
        && tensor.getShape().length <= 2
        && isFraction(tensor.type);
  }

  private static boolean isFraction(OnnxJavaType type) {
    return type == OnnxJavaType.FLOAT || type == OnnxJavaType.DOUBLE;
  }

  private boolean isMap(String name) {
    return bytes.loaded().outputs().stream()
        .anyMatch(node -> node.getName().equals(name) && node.getInfo() instanceof SequenceInfo);
  }

  private static void requireProbabilities(Map<String, Double> row) {
    double sum = 0;
    boolean within = !row.isEmpty();
    for (double value : row.values()) {
      within &= value >= -SLACK && value <= 1 + SLACK;
      sum += value;
    }
    if (!within || (row.size() > 1 && Math.abs(sum - 1) > SLACK)) {
      throw OnnxRefusal.output(
          "its numbers are no probabilities between 0 and 1",
          "Export the model with probabilities, not with raw scores.");
    }
  }

  private static boolean meansFraud(String name, List<String> classes) {
    return FRAUD_WORDS.contains(name.toLowerCase(Locale.ROOT))
        || (name.equals("1") && classes.stream().anyMatch(GOOD_NUMBERS::contains));
  }

  private int fraud(List<String> classes) {
    List<String> meant =
        settings.fraud().isPresent()
            ? classes.stream().filter(settings.fraud().get()::equals).toList()
            : classes.stream().filter(name -> meansFraud(name, classes)).toList();
    if (meant.size() != 1) {
      throw OnnxRefusal.output(
          "it is unclear which class is fraud",
          "Say it with onnx-fraud=CLASS, one of: %s.".formatted(OnnxName.list(classes)));
    }
    return classes.indexOf(meant.get(0));
  }
}
