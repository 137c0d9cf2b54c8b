package org.riskbench.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskbench.scoring.ConstantScorer;
import org.riskbench.scoring.EnsembleScorer;
import org.riskbench.scoring.FactorizationScorer;
import org.riskbench.scoring.ForestScorer;
import org.riskbench.scoring.IsolationScorer;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.Scorer;
import org.riskbench.scoring.TreeScorer;

/** A scorer as ONNX: from a row of features to the margin, as {@link Scorer#margin} gives it. */
final class ScorerGraph {
  private final GraphWriter graph;

  ScorerGraph(GraphWriter graph) {
    this.graph = graph;
  }

  /**
   * The margin.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-280 if it was imported from ONNX itself
   */
  String margin(String features, Scorer scorer) {
    if (scorer instanceof LinearScorer linear) {
      return linear(features, linear);
    }
    if (scorer instanceof FactorizationScorer machine) {
      return graph.apply("Sub", part(features, machine.fraud()), part(features, machine.good()));
    }
    if (scorer instanceof EnsembleScorer ensemble) {
      return ensemble(features, ensemble);
    }
    if (scorer instanceof ConstantScorer constant) {
      return same(features, constant.margin(new double[constant.width()]));
    }
    return ofTrees(features, scorer);
  }

  private String ofTrees(String features, Scorer scorer) {
    TreeGraph trees = new TreeGraph(graph);
    if (scorer instanceof TreeScorer boosted) {
      return boosted.trees().isEmpty()
          ? same(features, boosted.start())
          : add(trees.sum(features, boosted.width(), boosted.trees()), boosted.start());
    }
    if (scorer instanceof ForestScorer forest) {
      String mean =
          over(trees.sum(features, forest.width(), forest.trees()), forest.trees().size());
      String rest = graph.apply("Sub", graph.scalar(1), mean);
      return graph.apply("Log", graph.apply("Div", mean, rest));
    }
    if (scorer instanceof IsolationScorer isolation) {
      String mean =
          over(trees.sum(features, isolation.width(), isolation.trees()), isolation.trees().size());
      String x = times(mean, StrictMath.log(2) / isolation.usual());
      String grown = graph.apply("Sub", graph.apply("Exp", x), graph.scalar(1));
      return graph.apply("Neg", graph.apply("Log", grown));
    }
    throw ExchangeProblem.imported();
  }

  private String linear(String features, LinearScorer linear) {
    double[] weights = linear.fraudWeights().clone();
    Arrays.setAll(weights, i -> weights[i] - linear.goodWeights()[i]);
    return add(product(features, 1, weights), linear.fraudBias() - linear.goodBias());
  }

  /** Half the pairs are the square of a sum less the sum of squares (Rendle 2010). */
  private String part(String features, FactorizationScorer.Part part) {
    double[] squares = Arrays.stream(part.factors()).map(each -> each * each).toArray();
    String sums = product(features, part.rank(), part.factors());
    String all = graph.apply("Mul", sums, sums);
    String own = product(graph.apply("Mul", features, features), part.rank(), squares);
    String pairs = times(graph.rowSum(graph.apply("Sub", all, own)), 0.5);
    return graph.apply("Add", pairs, add(product(features, 1, part.weights()), part.bias()));
  }

  private String ensemble(String features, EnsembleScorer ensemble) {
    List<String> parts = new ArrayList<>();
    for (EnsembleScorer.Member member : ensemble.members()) {
      String own = graph.columns(features, member.from(), member.scorer().width());
      parts.add(times(margin(own, member.scorer()), member.weight()));
    }
    return add(graph.rowSum(graph.beside(parts)), ensemble.intercept());
  }

  /** The same for every record, as many times as there are records. */
  private String same(String features, double value) {
    String records =
        graph.apply("Slice", graph.apply("Shape", features), graph.shape(0), graph.shape(1));
    String shape =
        graph.apply(
            "", "Concat", List.of(records, graph.shape(1)), List.of(Attribute.of("axis", 0)));
    return graph.apply("Expand", graph.scalar(value), shape);
  }

  private String product(String features, int columns, double[] table) {
    return graph.apply("MatMul", features, graph.table(table.length / columns, table));
  }

  private String add(String value, double constant) {
    return graph.apply("Add", value, graph.scalar(constant));
  }

  private String times(String value, double constant) {
    return graph.apply("Mul", value, graph.scalar(constant));
  }

  private String over(String value, double constant) {
    return graph.apply("Div", value, graph.scalar(constant));
  }
}
