package org.riskbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what each calibration did to each learner, from what {@code train --json} said. */
final class CalibrationRows {
  private static final List<String> LEARNERS = List.of("logistic", "boosting");
  private static final List<String> METHODS = List.of("none", "platt", "beta", "isotonic");

  private CalibrationRows() {}

  /** Arguments: name of the data, a folder of one answer a method and one of {@code auto}. */
  public static void main(String[] args) throws IOException {
    Map<String, Map<String, Object>> answers = new LinkedHashMap<>();
    for (String method : List.of("auto", "none", "platt", "beta", "isotonic")) {
      answers.put(method, JSON.std.mapFrom(new File(args[1], method + ".json")));
    }
    for (String learner : LEARNERS) {
      String chosen = (String) calibration(answers.get("auto"), learner).get("method");
      String trained = row(at(answers.get("none"), learner, "before"));
      System.out.println("| " + args[0] + ", " + learner + " | as trained |" + trained);
      for (String method : METHODS) {
        String row = row(at(answers.get(method), learner, "after"));
        if (!row.equals(trained)) { // without a prior, none is what was trained
          String shown = method.equals(chosen) ? "**" + method + "**" : method;
          System.out.println("| | " + shown + " |" + row);
        }
      }
    }
  }

  private static Map<?, ?> at(Map<String, Object> answer, String learner, String when) {
    return (Map<?, ?>) calibration(answer, learner).get(when);
  }

  private static Map<?, ?> calibration(Map<String, Object> answer, String learner) {
    for (Object each : (List<?>) answer.get("runs")) {
      Map<?, ?> run = (Map<?, ?>) each;
      if (learner.equals(run.get("learner"))) {
        return (Map<?, ?>) run.get("calibration");
      }
    }
    throw new IllegalArgumentException("there is no run of " + learner);
  }

  private static String row(Map<?, ?> figures) {
    Map<?, ?> top = (Map<?, ?>) figures.get("topOnePercent");
    Map<?, ?> interval = (Map<?, ?>) top.get("interval");
    return String.format(
        Locale.ROOT,
        " %.3f | %.3f | %.4f | %.4f | %.4f | %s | %s (%s to %s) |",
        number(figures, "slope"),
        number(figures, "intercept"),
        number(figures, "ece"),
        number(figures, "logLoss"),
        number(figures, "brier"),
        percent(top, "predicted"),
        percent(top, "observed"),
        percent(interval, "low"),
        percent(interval, "high"));
  }

  private static double number(Map<?, ?> figures, String name) {
    return ((Number) figures.get(name)).doubleValue();
  }

  private static String percent(Map<?, ?> figures, String name) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * number(figures, name));
  }
}
