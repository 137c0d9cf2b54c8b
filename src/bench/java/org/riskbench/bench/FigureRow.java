package org.riskbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a row of the table of figures from what {@code train --json} said on standard input. */
final class FigureRow {
  private FigureRow() {}

  /** Arguments: name of the data, the reference's figures as text. */
  public static void main(String[] args) throws IOException {
    Map<String, Object> answer = JSON.std.mapFrom(System.in);
    StringBuilder row = new StringBuilder("| " + args[0] + " | " + args[1] + " |");
    for (String learner :
        List.of(
            "best-column",
            "logistic",
            "scorecard",
            "logistic-sgd",
            "factorization-machine",
            "boosting")) {
      row.append(' ').append(figures(answer, learner)).append(" |");
    }
    System.out.println(row);
  }

  private static String figures(Map<String, Object> answer, String learner) {
    for (Object each : (List<?>) answer.get("runs")) {
      Map<?, ?> run = (Map<?, ?>) each;
      if (learner.equals(run.get("learner"))) {
        Map<?, ?> metrics = (Map<?, ?>) run.get("metrics");
        return text(metrics.get("auc")) + " / " + text(metrics.get("averagePrecision"));
      }
    }
    return "-";
  }

  private static String text(Object figure) {
    return String.format(Locale.ROOT, "%.4f", ((Number) figure).doubleValue()).substring(1);
  }
}
