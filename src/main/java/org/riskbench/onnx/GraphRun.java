package org.riskbench.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Runs a graph that this program wrote itself, once. */
final class GraphRun {
  private GraphRun() {}

  static double[] answers(byte[] graph, Map<String, FedColumn> columns, String output) {
    OrtEnvironment environment = OrtStart.environment();
    Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    try (OrtSession session = session(environment, graph)) {
      for (Map.Entry<String, FedColumn> column : columns.entrySet()) {
        tensors.put(column.getKey(), tensor(environment, column.getValue()));
      }
      try (OrtSession.Result result = session.run(tensors, Set.of(output))) {
        return numbers((double[][]) result.get(0).getValue());
      }
    } catch (OrtException e) {
      throw OnnxRefusal.noProbability();
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static OrtSession session(OrtEnvironment environment, byte[] graph) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      return environment.createSession(graph, options);
    } catch (OrtException e) {
      throw OnnxRefusal.unsupported("the runtime says " + e.getCode());
    }
  }

  private static OnnxTensor tensor(OrtEnvironment environment, FedColumn column)
      throws OrtException {
    if (column instanceof FedColumn.Numbers numbers) {
      long[] shape = {numbers.values().length, 1};
      return OnnxTensor.createTensor(environment, DoubleBuffer.wrap(numbers.values()), shape);
    }
    if (column instanceof FedColumn.Wholes wholes) {
      long[] shape = {wholes.values().length, 1};
      return OnnxTensor.createTensor(environment, LongBuffer.wrap(wholes.values()), shape);
    }
    String[] texts = ((FedColumn.Texts) column).values().toArray(String[]::new);
    return OnnxTensor.createTensor(environment, texts, new long[] {texts.length, 1});
  }

  private static double[] numbers(double[][] answered) {
    double[] numbers = new double[answered.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = answered[i][0];
    }
    return numbers;
  }
}
