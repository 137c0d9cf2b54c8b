package org.riskbench.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the outline of an ONNX file: steps, operators, and where data lies. Numbers of the model
 * itself are passed over. Not thread-safe; one a file.
 */
final class GraphReader {
  /** Graphs within graphs deeper than this are nobody's classifier. */
  private static final int MOST_DEPTH = 8;

  /** A graph of more steps would take long to look through. */
  private static final int MOST_NODES = 200_000;

  private static final int EXTERNAL = 1;

  private final Map<String, Long> operatorVersions = new HashMap<>();
  private final List<OnnxNode> nodes = new ArrayList<>();
  private boolean functions;
  private boolean external;

  private GraphReader() {}

  /**
   * Reads a file.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-252 if it is no ONNX file or damaged
   */
  static OnnxGraph read(byte[] file) {
    GraphReader reader = new GraphReader();
    WireReader model = new WireReader(file);
    long version = 0;
    boolean hasGraph = false;
    while (model.next()) {
      switch (model.field()) {
        case 1 -> version = model.number();
        case 7 -> {
          hasGraph = true;
          reader.graph(model.message(), 0);
        }
        case 8 -> reader.operators(model.message());
        case 25 -> {
          reader.functions = true;
          model.skip();
        }
        default -> model.skip();
      }
    }
    if (!hasGraph || version < 1 || reader.nodes.isEmpty()) {
      throw OnnxRefusal.damaged();
    }
    return new OnnxGraph(
        version,
        Map.copyOf(reader.operatorVersions),
        List.copyOf(reader.nodes),
        reader.functions,
        reader.external);
  }

  private void operators(WireReader set) {
    String domain = "";
    long version = 0;
    while (set.next()) {
      switch (set.field()) {
        case 1 -> domain = set.text();
        case 2 -> version = set.number();
        default -> set.skip();
      }
    }
    operatorVersions.put(domain, version);
  }

  private void graph(WireReader graph, int depth) {
    if (depth > MOST_DEPTH) {
      throw OnnxRefusal.damaged();
    }
    while (graph.next()) {
      switch (graph.field()) {
        case 1 -> node(graph.message(), depth);
        case 5 -> tensor(graph.message());
        case 15 -> sparse(graph.message());
        default -> graph.skip();
      }
    }
  }

  private void node(WireReader node, int depth) {
    if (nodes.size() >= MOST_NODES) {
      throw OnnxRefusal.unsafe("it has more than %,d steps".formatted(MOST_NODES));
    }
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    NodeReader reader = new NodeReader();
    String operator = "";
    String domain = "";
    while (node.next()) {
      switch (node.field()) {
        case 1 -> inputs.add(node.text());
        case 2 -> outputs.add(node.text());
        case 4 -> operator = node.text();
        case 5 -> reader.add(attribute(node.message(), depth));
        case 7 -> domain = node.text();
        default -> node.skip();
      }
    }
    nodes.add(reader.node(operator, domain, inputs, outputs));
  }

  private NodeReader.Attribute attribute(WireReader attribute, int depth) {
    NodeReader.Attribute read = new NodeReader.Attribute();
    while (attribute.next()) {
      switch (attribute.field()) {
        case 1 -> read.name(attribute.text());
        case 5, 10 -> tensor(attribute.message()).forEach(read::text);
        case 6, 11 -> graph(attribute.message(), depth + 1);
        case 8 -> read.numbers(attribute);
        case 9 -> read.text(attribute.text());
        case 22, 23 -> sparse(attribute.message());
        default -> attribute.skip();
      }
    }
    return read;
  }

  private void sparse(WireReader sparse) {
    while (sparse.next()) {
      switch (sparse.field()) {
        case 1, 2 -> tensor(sparse.message());
        default -> sparse.skip();
      }
    }
  }

  /** The texts of a tensor, if it holds some. */
  private List<String> tensor(WireReader tensor) {
    List<String> texts = new ArrayList<>();
    while (tensor.next()) {
      switch (tensor.field()) {
        case 6 -> texts.add(tensor.text());
        case 13 -> {
          external = true;
          tensor.skip();
        }
        case 14 -> external |= tensor.number() == EXTERNAL;
        default -> tensor.skip();
      }
    }
    return texts;
  }
}
