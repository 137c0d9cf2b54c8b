package org.riskbench.onnx;

import java.util.List;

/** Writes small ONNX files as exporters do: a graph of few steps, built step by step. */
public final class OnnxFixture {
  static final int FLOAT = 1;
  static final int INT64 = 7;
  static final int STRING = 8;
  static final int BOOL = 9;
  static final int DOUBLE = 11;
  static final String LEARNING = "ai.onnx.ml";

  private final ProtoWriter graph = new ProtoWriter().text(2, "fixture");
  private long formatVersion = 8;
  private long operators = 15;

  /** An input or output [N, width]; a width of 0 is left open. */
  private static ProtoWriter table(String name, int type, int width) {
    ProtoWriter rows = new ProtoWriter().text(2, "N");
    ProtoWriter columns = width == 0 ? new ProtoWriter() : new ProtoWriter().number(1, width);
    ProtoWriter shape = new ProtoWriter().message(1, rows).message(1, columns);
    ProtoWriter tensor = new ProtoWriter().number(1, type).message(2, shape);
    return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
  }

  OnnxFixture input(String name, int type, int width) {
    graph.message(11, table(name, type, width));
    return this;
  }

  OnnxFixture output(String name, int type, int width) {
    graph.message(12, table(name, type, width));
    return this;
  }

  /** The class that was chosen: [N]. */
  OnnxFixture label(String name, int type) {
    ProtoWriter shape = new ProtoWriter().message(1, new ProtoWriter().text(2, "N"));
    ProtoWriter tensor = new ProtoWriter().number(1, type).message(2, shape);
    graph.message(
        12, new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor)));
    return this;
  }

  /** A sequence of maps from class to probability. */
  OnnxFixture maps(String name, int keyType) {
    ProtoWriter number = new ProtoWriter().message(1, new ProtoWriter().number(1, FLOAT));
    ProtoWriter map = new ProtoWriter().number(1, keyType).message(2, number);
    ProtoWriter element = new ProtoWriter().message(5, map);
    ProtoWriter sequence = new ProtoWriter().message(1, element);
    graph.message(
        12, new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(4, sequence)));
    return this;
  }

  OnnxFixture node(
      String operator, String domain, List<String> in, List<String> out, ProtoWriter... with) {
    ProtoWriter node = new ProtoWriter();
    in.forEach(name -> node.text(1, name));
    out.forEach(name -> node.text(2, name));
    node.text(4, operator);
    for (ProtoWriter attribute : with) {
      node.message(5, attribute);
    }
    graph.message(1, node.text(7, domain));
    return this;
  }

  static ProtoWriter whole(String name, long value) {
    return new ProtoWriter().text(1, name).number(20, 2).number(3, value);
  }

  static ProtoWriter text(String name, String value) {
    return new ProtoWriter().text(1, name).number(20, 3).text(4, value);
  }

  static ProtoWriter decimals(String name, double... values) {
    ProtoWriter attribute = new ProtoWriter().text(1, name).number(20, 6);
    for (double value : values) {
      attribute.decimal(7, (float) value);
    }
    return attribute;
  }

  static ProtoWriter wholes(String name, long... values) {
    ProtoWriter attribute = new ProtoWriter().text(1, name).number(20, 7);
    for (long value : values) {
      attribute.number(8, value);
    }
    return attribute;
  }

  static ProtoWriter texts(String name, String... values) {
    ProtoWriter attribute = new ProtoWriter().text(1, name).number(20, 8);
    for (String value : values) {
      attribute.text(9, value);
    }
    return attribute;
  }

  OnnxFixture constant(ProtoWriter tensor) {
    graph.message(5, tensor);
    return this;
  }

  OnnxFixture operators(long version) {
    operators = version;
    return this;
  }

  OnnxFixture format(long version) {
    formatVersion = version;
    return this;
  }

  private static ProtoWriter operatorSet(String domain, long version) {
    return new ProtoWriter().text(1, domain).number(2, version);
  }

  byte[] toBytes() {
    return new ProtoWriter()
        .number(1, formatVersion)
        .message(7, graph)
        .message(8, operatorSet("", operators))
        .message(8, operatorSet(LEARNING, 3))
        .toBytes();
  }

  /**
   * A logistic model of one table of numbers, as scikit-learn's: label and probabilities.
   *
   * @param weights one a column, the intercept last
   */
  static OnnxFixture logistic(double... weights) {
    int width = weights.length - 1;
    return new OnnxFixture()
        .input("float_input", FLOAT, width)
        .node(
            "LinearClassifier",
            LEARNING,
            List.of("float_input"),
            List.of("label", "scores"),
            twoClasses(weights),
            decimals("intercepts", -weights[width], weights[width]),
            text("post_transform", "LOGISTIC"),
            wholes("classlabels_ints", 0, 1))
        .label("label", INT64);
  }

  private static ProtoWriter twoClasses(double[] weights) {
    int width = weights.length - 1;
    double[] both = new double[2 * width];
    for (int i = 0; i < width; i++) {
      both[i] = -weights[i];
      both[width + i] = weights[i];
    }
    return decimals("coefficients", both);
  }

  /** {@link #logistic} with its probabilities as a table of two columns. */
  public static byte[] logisticTable(double... weights) {
    return logistic(weights).output("scores", FLOAT, 2).toBytes();
  }

  /** {@link #logistic} with its probabilities as maps from class to probability. */
  public static byte[] logisticMaps(double... weights) {
    return logistic(weights)
        .node(
            "ZipMap",
            LEARNING,
            List.of("scores"),
            List.of("output_probability"),
            wholes("classlabels_int64s", 0, 1))
        .maps("output_probability", INT64)
        .toBytes();
  }

  /**
   * One tree of two leaves on one number: fraud is .8 above the cut and .1 up to it; a missing
   * number goes where large ones go.
   */
  public static byte[] stump(double cut) {
    return new OnnxFixture()
        .input("x", FLOAT, 1)
        .node(
            "TreeEnsembleClassifier",
            LEARNING,
            List.of("x"),
            List.of("label", "probabilities"),
            wholes("nodes_treeids", 0, 0, 0),
            wholes("nodes_nodeids", 0, 1, 2),
            wholes("nodes_featureids", 0, 0, 0),
            decimals("nodes_values", cut, 0, 0),
            texts("nodes_modes", "BRANCH_LEQ", "LEAF", "LEAF"),
            wholes("nodes_truenodeids", 1, 0, 0),
            wholes("nodes_falsenodeids", 2, 0, 0),
            wholes("nodes_missing_value_tracks_true", 0, 0, 0),
            wholes("class_treeids", 0, 0, 0, 0),
            wholes("class_nodeids", 1, 1, 2, 2),
            wholes("class_ids", 0, 1, 0, 1),
            decimals("class_weights", .9, .1, .2, .8),
            wholes("classlabels_int64s", 0, 1),
            text("post_transform", "NONE"))
        .label("label", INT64)
        .output("probabilities", FLOAT, 2)
        .toBytes();
  }

  /** A whole number, a yes/no and a precise number in inputs of their own, each of weight 1. */
  static byte[] typed() {
    return new OnnxFixture()
        .input("visits", INT64, 1)
        .input("known", BOOL, 1)
        .input("share", DOUBLE, 1)
        .node("Cast", "", List.of("visits"), List.of("a"), whole("to", FLOAT))
        .node("Cast", "", List.of("known"), List.of("b"), whole("to", FLOAT))
        .node("Cast", "", List.of("share"), List.of("c"), whole("to", FLOAT))
        .node("Concat", "", List.of("a", "b", "c"), List.of("all"), whole("axis", 1))
        .node(
            "LinearClassifier",
            LEARNING,
            List.of("all"),
            List.of("label", "scores"),
            decimals("coefficients", -1, -1, -1, 1, 1, 1),
            decimals("intercepts", 0, 0),
            text("post_transform", "LOGISTIC"),
            wholes("classlabels_ints", 0, 1))
        .output("scores", FLOAT, 2)
        .toBytes();
  }

  /** A single column of probabilities: the logistic of one number. */
  static byte[] singleColumn() {
    return new OnnxFixture()
        .input("x", FLOAT, 1)
        .node("Sigmoid", "", List.of("x"), List.of("y"))
        .output("y", FLOAT, 1)
        .toBytes();
  }

  /**
   * An amount and a channel in inputs of their own: "app" is riskier than "web", every other
   * channel is neither.
   *
   * @param forgiving whether it has an answer to a channel that it does not know
   */
  public static byte[] named(boolean forgiving, String... classes) {
    return new OnnxFixture()
        .input("amount", FLOAT, 1)
        .input("channel", STRING, 1)
        .node(
            "OneHotEncoder",
            LEARNING,
            List.of("channel"),
            List.of("hot"),
            texts("cats_strings", "app", "web"),
            whole("zeros", forgiving ? 1 : 0))
        .node("Squeeze", "", List.of("hot", "axis"), List.of("flat"))
        .constant(new ProtoWriter().number(1, 1).number(2, INT64).number(7, 1).text(8, "axis"))
        .node("Concat", "", List.of("amount", "flat"), List.of("all"), whole("axis", 1))
        .node(
            "LinearClassifier",
            LEARNING,
            List.of("all"),
            List.of("label", "probabilities"),
            decimals("coefficients", -.01, -1, 1, .01, 1, -1),
            decimals("intercepts", 2, -2),
            text("post_transform", "LOGISTIC"),
            texts("classlabels_strings", classes))
        .label("label", STRING)
        .output("probabilities", FLOAT, 2)
        .toBytes();
  }
}
