package org.riskbench.onnx;

import java.util.ArrayDeque;
import java.util.Deque;
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
  private static final List<String> LEVELS = List.of("cats_strings", "keys_strings", "keys_tensor");
  private static final List<String> CLASSES =
      List.of("classlabels_strings", "classlabels_int64s", "classlabels_ints");
  private static final int TWO = 2;

  /** The texts that the first steps behind an input know, in the order they come; none if none. */
  List<String> levelsOf(String input) {
    Set<String> levels = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> values = new ArrayDeque<>(List.of(input));
    while (!values.isEmpty()) {
      String value = values.remove();
      for (OnnxNode node : nodes) {
        if (seen.add(value + '\n' + node.outputs()) && node.inputs().contains(value)) {
          List<String> known = texts(node, LEVELS);
          levels.addAll(known);
          values.addAll(known.isEmpty() ? node.outputs() : List.of());
        }
      }
    }
    levels.remove("");
    return List.copyOf(levels);
  }

  /** The two classes in the order of their columns, as texts; none if the file doesn't say. */
  List<String> classes() {
    List<String> wholes = List.of();
    for (OnnxNode node : nodes) {
      List<String> texts = texts(node, CLASSES);
      if (texts.size() == TWO) {
        return texts;
      }
      for (String name : CLASSES) {
        List<Long> labels = node.wholes().getOrDefault(name, List.of());
        wholes = labels.size() == TWO ? labels.stream().map(String::valueOf).toList() : wholes;
      }
    }
    return wholes;
  }

  private static List<String> texts(OnnxNode node, List<String> names) {
    return names.stream()
        .flatMap(name -> node.texts().getOrDefault(name, List.of()).stream())
        .toList();
  }
}
