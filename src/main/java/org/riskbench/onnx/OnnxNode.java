package org.riskbench.onnx;

import java.util.List;
import java.util.Map;

/**
 * One step of a model's graph, as far as it is looked at.
 *
 * @param domain whose operator it is; empty for the standard's own
 * @param texts lists of texts it was made with, by attribute
 * @param wholes lists of whole numbers it was made with, by attribute
 */
record OnnxNode(
    String operator,
    String domain,
    List<String> inputs,
    List<String> outputs,
    Map<String, List<String>> texts,
    Map<String, List<Long>> wholes) {}
