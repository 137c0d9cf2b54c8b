package org.riskbench.onnx;

import java.util.List;

/**
 * One step of a model's graph, as far as it is looked at.
 *
 * @param domain whose operator it is; empty for the standard's own
 * @param levels texts that it tells apart; empty for most
 * @param classes names of the classes it answers with; empty for most
 * @param named whether those are texts rather than whole numbers
 */
record OnnxNode(
    String operator,
    String domain,
    List<String> inputs,
    List<String> outputs,
    List<String> levels,
    List<String> classes,
    boolean named) {
  OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    levels = List.copyOf(levels);
    classes = List.copyOf(classes);
  }
}
