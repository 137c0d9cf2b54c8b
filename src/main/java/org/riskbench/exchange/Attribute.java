package org.riskbench.exchange;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** What an operator is told beside its inputs. */
final class Attribute {
  private Attribute() {}

  static AttributeProto of(String name, long value) {
    return made(name, AttributeProto.AttributeType.INT).setI(value).build();
  }

  static AttributeProto of(String name, String value) {
    return made(name, AttributeProto.AttributeType.STRING).setS(bytes(value)).build();
  }

  static AttributeProto wholes(String name, LongStream values) {
    AttributeProto.Builder made = made(name, AttributeProto.AttributeType.INTS);
    values.forEach(made::addInts);
    return made.build();
  }

  static AttributeProto texts(String name, List<String> values) {
    AttributeProto.Builder made = made(name, AttributeProto.AttributeType.STRINGS);
    values.forEach(value -> made.addStrings(bytes(value)));
    return made.build();
  }

  /** Numbers in full precision, which a plain list of numbers does not have. */
  static AttributeProto doubles(String name, DoubleStream values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.DOUBLE.getNumber());
    values.forEach(tensor::addDoubleData);
    tensor.addDims(tensor.getDoubleDataCount());
    return made(name, AttributeProto.AttributeType.TENSOR).setT(tensor).build();
  }

  private static AttributeProto.Builder made(String name, AttributeProto.AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }

  private static ByteString bytes(String text) {
    return ByteString.copyFrom(text, StandardCharsets.UTF_8);
  }
}
