package org.riskbench.exchange;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts an ONNX graph together: values have names of their own, numbers are doubles, the first
 * dimension is the record. Not thread-safe. The same calls give the same bytes.
 */
final class GraphWriter {
  /** What ONNX Runtime 1.14 (2023) and later run. */
  private static final int IR_VERSION = 8;

  private static final int OPERATORS = 17;
  private static final int ML_OPERATORS = 3;
  static final String ML = "ai.onnx.ml";
  private static final String RECORDS = "N";

  private final GraphProto.Builder graph = GraphProto.newBuilder();
  private final Map<Double, String> scalars = new LinkedHashMap<>();
  private int count;

  /** An input of one number a record. */
  String numbers(String name) {
    return input(name, TensorProto.DataType.DOUBLE);
  }

  /** An input of one text a record. */
  String texts(String name) {
    return input(name, TensorProto.DataType.STRING);
  }

  /** An input of one whole number a record. */
  String wholes(String name) {
    return input(name, TensorProto.DataType.INT64);
  }

  private String input(String name, TensorProto.DataType type) {
    graph.addInput(value(name, type));
    return name;
  }

  /** What the graph answers, one number a record. */
  void answer(String name, String value) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name).setName(name));
    graph.addOutput(value(name, TensorProto.DataType.DOUBLE));
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type) {
    TensorShapeProto shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(RECORDS))
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(1))
            .build();
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  /** One number, the same for every record. */
  String scalar(double value) {
    return scalars.computeIfAbsent(value, known -> row(known));
  }

  /** Numbers in a row, the same for every record. */
  String row(double... values) {
    return table(1, values);
  }

  /** Numbers row by row. */
  String table(int rows, double... values) {
    TensorProto.Builder tensor =
        constant(TensorProto.DataType.DOUBLE).addDims(rows).addDims(values.length / rows);
    for (double value : values) {
      tensor.addDoubleData(value);
    }
    return add(tensor);
  }

  /** Whole numbers, as shapes and axes are told. */
  String shape(long... values) {
    TensorProto.Builder tensor = constant(TensorProto.DataType.INT64).addDims(values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    return add(tensor);
  }

  private TensorProto.Builder constant(TensorProto.DataType type) {
    return TensorProto.newBuilder().setName("c" + ++count).setDataType(type.getNumber());
  }

  private String add(TensorProto.Builder tensor) {
    graph.addInitializer(tensor);
    return tensor.getName();
  }

  /** The value that an operator makes of others. */
  String apply(String operator, String... inputs) {
    return apply("", operator, List.of(inputs), List.of());
  }

  /** The same with what else the operator wants to know. */
  String apply(
      String domain, String operator, List<String> inputs, List<AttributeProto> attributes) {
    String output = "v" + ++count;
    graph.addNode(
        NodeProto.newBuilder()
            .setDomain(domain)
            .setOpType(operator)
            .setName(output)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(attributes));
    return output;
  }

  /** Values as doubles. */
  String asDouble(String value) {
    return apply(
        "",
        "Cast",
        List.of(value),
        List.of(Attribute.of("to", TensorProto.DataType.DOUBLE.getNumber())));
  }

  /** Values as whole numbers, cut off after the point. */
  String asWhole(String value) {
    return apply(
        "",
        "Cast",
        List.of(value),
        List.of(Attribute.of("to", TensorProto.DataType.INT64.getNumber())));
  }

  /** One beside the other. */
  String beside(List<String> values) {
    return values.size() == 1
        ? values.get(0)
        : apply("", "Concat", values, List.of(Attribute.of("axis", 1)));
  }

  /** Some of the columns. */
  String columns(String value, int from, int width) {
    return apply("Slice", value, shape(from), shape(from + (long) width), shape(1));
  }

  /** The sum over the columns. */
  String rowSum(String value) {
    return apply("ReduceSum", value, shape(1));
  }

  /** Of each record the row of a table that a whole number tells. */
  String lookUp(String table, String wholes, int width) {
    return apply("Reshape", apply("Gather", table, wholes), shape(-1, width));
  }

  /**
   * The model.
   *
   * @param notes told beside the graph
   */
  byte[] write(String name, String producer, String version, Map<String, String> notes) {
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName(producer)
            .setProducerVersion(version)
            .setGraph(graph.setName(name))
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATORS))
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(ML).setVersion(ML_OPERATORS));
    notes.forEach(
        (key, value) ->
            model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }
}
