package org.riskbench.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.scoring.ForeignWiring;

/** Encoded records in the runtime's memory, one tensor an input. Closed after use. */
final class InputTensors implements AutoCloseable {
  private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();

  private InputTensors() {}

  /**
   * These records.
   *
   * @param ports as many as the wiring has inputs, and fitting them
   * @throws org.riskbench.problem.ProblemException SCORE-421 if they can't be handed over
   */
  static InputTensors of(List<Port> ports, ForeignWiring wiring, double[][] records) {
    InputTensors made = new InputTensors();
    int first = 0;
    try {
      for (int i = 0; i < ports.size(); i++) {
        ForeignWiring.Input input = wiring.inputs().get(i);
        made.tensors.put(input.name(), tensor(ports.get(i), input, records, first));
        first += input.width();
      }
      return made;
    } catch (OrtException e) {
      made.close();
      throw OnnxRefusal.noProbability();
    }
  }

  Map<String, OnnxTensor> map() {
    return tensors;
  }

  private static OnnxTensor tensor(
      Port port, ForeignWiring.Input input, double[][] records, int first) throws OrtException {
    OrtEnvironment environment = OrtStart.environment();
    long[] shape = port.shape(records.length, input.width());
    if (input.type() == ForeignWiring.Type.TEXT) {
      String[] texts = new String[records.length];
      for (int row = 0; row < texts.length; row++) {
        texts[row] = input.text(records[row][first]);
      }
      return OnnxTensor.createTensor(environment, texts, shape);
    }
    double[] values = values(records, first, input.width());
    return switch (port.type()) {
      case DOUBLE -> OnnxTensor.createTensor(environment, DoubleBuffer.wrap(values), shape);
      case INT64 -> OnnxTensor.createTensor(environment, LongBuffer.wrap(longs(values)), shape);
      case INT32 -> OnnxTensor.createTensor(environment, IntBuffer.wrap(ints(values)), shape);
      case BOOL ->
          OnnxTensor.createTensor(environment, ByteBuffer.wrap(flags(values)), shape, port.type());
      default -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats(values)), shape);
    };
  }

  private static double[] values(double[][] records, int first, int width) {
    double[] values = new double[records.length * width];
    for (int row = 0; row < records.length; row++) {
      System.arraycopy(records[row], first, values, row * width, width);
    }
    return values;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static long[] longs(double[] values) {
    long[] longs = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      longs[i] = (long) Math.rint(values[i]);
    }
    return longs;
  }

  private static int[] ints(double[] values) {
    int[] ints = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      ints[i] = (int) Math.rint(values[i]);
    }
    return ints;
  }

  private static byte[] flags(double[] values) {
    byte[] flags = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      flags[i] = (byte) (values[i] == 0 ? 0 : 1);
    }
    return flags;
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
  }
}
