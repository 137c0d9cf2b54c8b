package org.riskbench.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskbench.schema.ColumnKind;

/**
 * One column of the records of an inference request (Open Inference Protocol v2).
 *
 * @param datatype as the protocol names it
 * @param cells one a record, in their order; JSON's null where the value is missing
 */
record Tensor(String name, String datatype, Cells cells) {
  private static final Set<String> NUMBERS =
      Set.of(
          "FP64", "FP32", "FP16", "INT64", "INT32", "INT16", "INT8", "UINT64", "UINT32", "UINT16",
          "UINT8");

  /** Values that may be missing. */
  record Cells(Object[] values) {
    int size() {
      return values.length;
    }

    Object at(int record) {
      return values[record];
    }
  }

  /**
   * Reads one tensor of a request.
   *
   * @throws Refusal 400 if a part lacks, or shape, datatype and data don't agree
   */
  static Tensor of(Object input) {
    if (!(input instanceof Map<?, ?> members)) {
      throw wrong("an input", "is not an object");
    }
    if (!(members.get("name") instanceof String name)) {
      throw wrong("an input", "has no name");
    }
    if (!(members.get("datatype") instanceof String datatype)) {
      throw wrong(name, "has no datatype");
    }
    if (!(members.get("shape") instanceof List<?> shape)) {
      throw wrong(name, "has no shape");
    }
    if (!(members.get("data") instanceof List<?> data)) {
      throw wrong(name, "has no data");
    }
    List<Object> flat = new ArrayList<>(data.size());
    flatten(data, flat);
    if (records(name, shape) != flat.size()) {
      throw wrong(name, "has a shape of another size than its data");
    }
    return new Tensor(name, datatype, new Cells(flat.toArray()));
  }

  /** {@code [n]} or {@code [n, 1]}. */
  private static long records(String name, List<?> shape) {
    boolean column =
        shape.size() == 1 || (shape.size() == 2 && shape.get(1) instanceof Integer one && one == 1);
    if (column && shape.get(0) instanceof Integer records && records > 0) {
      return records;
    }
    throw wrong(name, "must have the shape [n] or [n, 1], n being the number of records");
  }

  private static void flatten(List<?> data, List<Object> flat) {
    for (Object each : data) {
      if (each instanceof List<?> inner) {
        flatten(inner, flat);
      } else {
        flat.add(each);
      }
    }
  }

  static Refusal wrong(String name, String what) {
    String shown = name.length() > 64 ? name.substring(0, 64) : name;
    return Refusal.http(400, "The input " + shown + " " + what + ".", "");
  }

  /** The datatype that columns of a kind are described with. */
  static String datatype(ColumnKind kind) {
    return switch (kind) {
      case NUMBER -> "FP64";
      case BOOLEAN -> "BOOL";
      case TIME, CATEGORY, TEXT -> "BYTES";
    };
  }

  /**
   * Refuses a datatype that a column can't be read from.
   *
   * @throws Refusal 400
   */
  void requireDatatype(ColumnKind kind) {
    boolean number = NUMBERS.contains(datatype);
    boolean suits =
        switch (kind) {
          case NUMBER -> number;
          case BOOLEAN -> datatype.equals("BOOL") || number;
          case TIME -> datatype.equals("BYTES") || number;
          case CATEGORY, TEXT -> datatype.equals("BYTES");
        };
    if (!suits) {
      throw wrong(name, "must have the datatype " + datatype(kind));
    }
  }
}
