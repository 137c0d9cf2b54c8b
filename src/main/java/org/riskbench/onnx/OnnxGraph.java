package org.riskbench.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an ONNX file holds, as far as it is looked at before the runtime sees it. Immutable.
 *
 * @param irVersion version of the file format
 * @param operatorVersions by domain; the standard's own is empty
 * @param nodes of the graph and every graph within it
 * @param functions whether it brings operators made of others
 * @param external whether a part of it lies in another file
 */
record OnnxGraph(
    long irVersion,
    Map<String, Long> operatorVersions,
    List<OnnxNode> nodes,
    boolean functions,
    boolean external) {
  private static final int TWO = 2;

  /** The texts that the first steps behind an input know, in the order they come; none if none. */
  List<String> levelsOf(String input) {
    Map<String, List<OnnxNode>> readers = readers();
    Set<String> levels = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>(Set.of(input));
    Deque<String> values = new ArrayDeque<>(seen);
    while (!values.isEmpty()) {
      for (OnnxNode node : readers.getOrDefault(values.remove(), List.of())) {
        levels.addAll(node.levels());
        if (node.levels().isEmpty()) {
          node.outputs().stream().filter(seen::add).forEach(values::add);
        }
      }
    }
    levels.remove("");
    return List.copyOf(levels);
  }

  private Map<String, List<OnnxNode>> readers() {
    Map<String, List<OnnxNode>> readers = new HashMap<>();
    for (OnnxNode node : nodes) {
      for (String input : Set.copyOf(node.inputs())) {
        readers.computeIfAbsent(input, none -> new ArrayList<>()).add(node);
      }
    }
    return readers;
  }

  /**
   * The two classes in the order of their columns, as texts; none if the file doesn't say. Names
   * are preferred to numbers: exporters number classes that have names.
   */
  List<String> classes() {
    List<String> numbers = List.of();
    for (OnnxNode node : nodes) {
      if (node.classes().size() == TWO) {
        if (node.named()) {
          return node.classes();
        }
        numbers = node.classes();
      }
    }
    return numbers;
  }
}
