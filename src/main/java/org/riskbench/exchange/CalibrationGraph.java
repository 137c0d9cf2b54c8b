package org.riskbench.exchange;

import java.util.Arrays;
import org.riskbench.decision.BetaCalibration;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.IsotonicCalibration;
import org.riskbench.decision.PlattCalibration;
import org.riskbench.decision.Uncalibrated;

/** A calibration as ONNX: from the margin to the probability. */
final class CalibrationGraph {
  private final GraphWriter graph;

  CalibrationGraph(GraphWriter graph) {
    this.graph = graph;
  }

  String probability(String margin, Calibration calibration) {
    if (calibration instanceof IsotonicCalibration isotonic) {
      return isotonic(margin, isotonic.margins(), isotonic.probabilities());
    }
    return graph.apply("Sigmoid", logOdds(margin, calibration));
  }

  private String logOdds(String margin, Calibration calibration) {
    if (calibration instanceof PlattCalibration platt) {
      String sloped = graph.apply("Mul", margin, graph.scalar(platt.slope()));
      return graph.apply("Add", sloped, graph.scalar(platt.intercept()));
    }
    if (calibration instanceof BetaCalibration beta) {
      String low =
          graph.apply("Mul", graph.scalar(beta.low()), softplus(graph.apply("Neg", margin)));
      String high = graph.apply("Mul", graph.scalar(beta.high()), softplus(margin));
      return graph.apply("Add", graph.scalar(beta.intercept()), graph.apply("Sub", high, low));
    }
    return graph.apply("Add", margin, graph.scalar(((Uncalibrated) calibration).shift()));
  }

  /** ln(1 + e^x) without overflow. */
  private String softplus(String x) {
    String power = graph.apply("Exp", graph.apply("Neg", graph.apply("Abs", x)));
    return graph.apply(
        "Add",
        graph.apply("Max", x, graph.scalar(0)),
        graph.apply("Log", graph.apply("Add", graph.scalar(1), power)));
  }

  /** Straight lines between support points, level outside. */
  private String isotonic(String margin, double[] margins, double[] probabilities) {
    int points = margins.length;
    if (points == 1) {
      return graph.apply(
          "Add", graph.scalar(probabilities[0]), graph.apply("Mul", graph.scalar(0), margin));
    }
    double[] lines = new double[3 * (points - 1)];
    for (int i = 0; i < points - 1; i++) {
      double run = margins[i + 1] - margins[i];
      lines[3 * i] = margins[i];
      lines[3 * i + 1] = probabilities[i];
      lines[3 * i + 2] = (probabilities[i + 1] - probabilities[i]) / run;
    }
    String cut =
        graph.apply(
            "Max",
            graph.scalar(margins[0]),
            graph.apply("Min", graph.scalar(margins[points - 1]), margin));
    double[] inner = Arrays.copyOfRange(margins, 1, points - 1);
    String line =
        inner.length == 0
            ? graph.asWhole(graph.apply("Mul", graph.scalar(0), cut))
            : graph.asWhole(
                graph.rowSum(graph.asDouble(graph.apply("GreaterOrEqual", cut, graph.row(inner)))));
    String found = graph.lookUp(graph.table(points - 1, lines), line, 3);
    String along = graph.apply("Sub", cut, graph.columns(found, 0, 1));
    return graph.apply(
        "Add", graph.columns(found, 1, 1), graph.apply("Mul", along, graph.columns(found, 2, 1)));
  }
}
