package org.riskbench.onnx;

import java.util.List;

/** Values for one input of a graph, one a record. */
public sealed interface FedColumn {
  /**
   * Numbers.
   *
   * @param values NaN where missing; given away, not to be written to
   */
  @SuppressWarnings("ArrayRecordComponent") // fed once, never compared
  record Numbers(double[] values) implements FedColumn {}

  /**
   * Whole numbers.
   *
   * @param values given away, not to be written to
   */
  @SuppressWarnings("ArrayRecordComponent") // fed once, never compared
  record Wholes(long[] values) implements FedColumn {}

  /**
   * Texts.
   *
   * @param values empty where missing
   */
  record Texts(List<String> values) implements FedColumn {
    public Texts {
      values = List.copyOf(values);
    }
  }
}
