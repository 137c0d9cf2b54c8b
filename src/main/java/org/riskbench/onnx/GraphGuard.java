package org.riskbench.onnx;

import java.util.Set;

/** What a file may not bring: others' code, others' files, work without end. */
final class GraphGuard {
  /** Larger files are refused unread: as large as a scorer of our own may be. */
  static final int MOST_BYTES = 64 << 20;

  private static final String MACHINE_LEARNING = "ai.onnx.ml";
  private static final Set<String> DOMAINS = Set.of("", "ai.onnx", MACHINE_LEARNING);
  private static final Set<String> ENDLESS = Set.of("Loop", "Scan");

  /** What the runtime reads, by its release notes. */
  private static final long NEWEST_FORMAT = 10;

  private static final long NEWEST_OPERATORS = 21;
  private static final long NEWEST_LEARNING_OPERATORS = 5;

  private GraphGuard() {}

  /**
   * Reads and checks a file.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-251 if it is too large, MODEL-252 if it is
   *     no ONNX file, MODEL-253 if it is not safe, MODEL-254 if it is too new
   */
  static OnnxGraph checked(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw OnnxRefusal.tooLarge(MOST_BYTES);
    }
    OnnxGraph graph = GraphReader.read(file);
    if (graph.external()) {
      throw OnnxRefusal.unsafe("a part of it lies in another file");
    }
    if (graph.functions()) {
      throw OnnxRefusal.unsafe("it brings operators of its own");
    }
    for (OnnxNode node : graph.nodes()) {
      if (!DOMAINS.contains(node.domain())) {
        throw OnnxRefusal.unsafe("it needs operators that are not part of ONNX");
      }
      if (ENDLESS.contains(node.operator())) {
        throw OnnxRefusal.unsafe("it holds a loop, so that nobody knows how long it takes");
      }
    }
    requireKnown("format", graph.irVersion(), NEWEST_FORMAT);
    requireKnown("operators", version(graph, ""), NEWEST_OPERATORS);
    requireKnown(MACHINE_LEARNING, version(graph, MACHINE_LEARNING), NEWEST_LEARNING_OPERATORS);
    return graph;
  }

  private static long version(OnnxGraph graph, String domain) {
    return graph.operatorVersions().getOrDefault(domain, 0L);
  }

  private static void requireKnown(String what, long version, long newest) {
    if (version > newest) {
      throw OnnxRefusal.unsupported(
          "it is of %s version %d, and this program reads up to %d"
              .formatted(what, version, newest));
    }
  }
}
