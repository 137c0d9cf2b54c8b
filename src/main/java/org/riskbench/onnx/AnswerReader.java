package org.riskbench.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.scoring.ForeignWiring;

/** Reads a model's answer: a table with a column a class, or a map from class to probability. */
final class AnswerReader {
  private AnswerReader() {}

  /** The answer to the first record: by column from "0", or by class. */
  static Map<String, Double> first(OnnxValue value) throws OrtException {
    Map<String, Double> row = new LinkedHashMap<>();
    if (value instanceof OnnxTensor tensor) {
      double[] values = numbers(tensor);
      for (int i = 0; i < values.length; i++) {
        row.put(String.valueOf(i), values[i]);
      }
    } else if (value instanceof OnnxSequence sequence) {
      maps(sequence).get(0).forEach((key, number) -> row.put(String.valueOf(key), number(number)));
    }
    return row;
  }

  /**
   * The probability of each record; NaN where there is none.
   *
   * @param rows how many records were asked for
   */
  static double[] probabilities(OnnxValue value, ForeignWiring.Output output, int rows)
      throws OrtException {
    double[] probabilities = new double[rows];
    if (value instanceof OnnxSequence sequence) {
      List<Map<?, ?>> maps = maps(sequence);
      for (int row = 0; row < rows; row++) {
        probabilities[row] = row < maps.size() ? of(maps.get(row), output.key()) : Double.NaN;
      }
      return probabilities;
    }
    double[] values = value instanceof OnnxTensor tensor ? numbers(tensor) : new double[0];
    int width = rows == 0 ? 0 : values.length / rows;
    for (int row = 0; row < rows; row++) {
      boolean there = output.column() < width && width * rows == values.length;
      probabilities[row] = there ? values[row * width + output.column()] : Double.NaN;
    }
    return probabilities;
  }

  private static double of(Map<?, ?> map, String key) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (String.valueOf(entry.getKey()).equals(key)) {
        return number(entry.getValue());
      }
    }
    return Double.NaN;
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static List<Map<?, ?>> maps(OnnxSequence sequence) throws OrtException {
    List<Map<?, ?>> maps = new ArrayList<>();
    for (OnnxValue element : sequence.getValue()) {
      try (element) {
        maps.add(element instanceof OnnxMap map ? map.getValue() : Map.of());
      }
    }
    return maps;
  }

  private static double[] numbers(OnnxTensor tensor) {
    if (tensor.getInfo().type == OnnxJavaType.DOUBLE) {
      double[] values = new double[tensor.getDoubleBuffer().remaining()];
      tensor.getDoubleBuffer().get(values);
      return values;
    }
    if (tensor.getInfo().type != OnnxJavaType.FLOAT) {
      return new double[0];
    }
    FloatBuffer floats = tensor.getFloatBuffer();
    double[] values = new double[floats.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats.get(i);
    }
    return values;
  }
}
