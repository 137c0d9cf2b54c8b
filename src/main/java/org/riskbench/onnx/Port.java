package org.riskbench.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import org.riskbench.scoring.ForeignWiring;

/**
 * One input of a loaded model, as the runtime tells it.
 *
 * @param flat whether it is a plain row of values, one a record
 * @param single whether it takes one record at a time
 */
record Port(ModelInput input, OnnxJavaType type, boolean flat, boolean single) {
  private static final int MOST_WIDTH = 20_000;
  private static final double LARGEST = 1e15;

  static Port of(NodeInfo node) {
    if (!(node.getInfo() instanceof TensorInfo tensor)) {
      throw OnnxRefusal.input(node.getName(), "it is not a table of values");
    }
    long[] shape = tensor.getShape();
    if (shape.length < 1 || shape.length > 2) {
      throw OnnxRefusal.input(
          node.getName(), "it has %d dimensions where a record has one".formatted(shape.length));
    }
    if (shape[0] > 1) {
      throw OnnxRefusal.input(
          node.getName(), "it takes exactly %d records at a time".formatted(shape[0]));
    }
    ForeignWiring.Type type = type(node, tensor.type);
    int width = shape.length == 1 ? 1 : (int) Math.max(0, Math.min(MOST_WIDTH + 1, shape[1]));
    if (width > MOST_WIDTH || (type == ForeignWiring.Type.TEXT && width != 1)) {
      throw OnnxRefusal.input(node.getName(), "it reads too many values at once");
    }
    return new Port(
        new ModelInput(node.getName(), type, width), tensor.type, shape.length == 1, shape[0] == 1);
  }

  private static ForeignWiring.Type type(NodeInfo node, OnnxJavaType type) {
    return switch (type) {
      case FLOAT, DOUBLE -> ForeignWiring.Type.NUMBER;
      case INT64, INT32 -> ForeignWiring.Type.WHOLE;
      case BOOL -> ForeignWiring.Type.FLAG;
      case STRING -> ForeignWiring.Type.TEXT;
      default -> throw OnnxRefusal.input(node.getName(), "it takes values of an unusual kind");
    };
  }

  /**
   * The largest number that is told; the smallest is as far below 0. Past it a model of sums would
   * overflow and have no answer.
   */
  double largest() {
    return switch (type) {
      case FLOAT, DOUBLE, INT64 -> LARGEST;
      case INT32 -> Integer.MAX_VALUE;
      default -> 1;
    };
  }

  long[] shape(int rows, int width) {
    return flat ? new long[] {rows} : new long[] {rows, width};
  }

  /** Whether a wiring's input can be given to it. */
  boolean takes(ForeignWiring.Input wired) {
    return wired.name().equals(input.name())
        && wired.type() == input.type()
        && (input.width() == 0 || input.width() == wired.width());
  }

  static boolean all(Iterable<Port> ports, ForeignWiring wiring) {
    int i = 0;
    for (Port port : ports) {
      if (i >= wiring.inputs().size() || !port.takes(wiring.inputs().get(i++))) {
        return false;
      }
    }
    return i == wiring.inputs().size();
  }

  @Override
  public String toString() {
    return "Port" + Arrays.asList(input.name(), type);
  }
}
