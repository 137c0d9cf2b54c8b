package org.riskbench.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.decision.Warning;
import org.riskbench.problem.Problem;

/** What reading one record brought to light. Not thread-safe. */
final class Findings {
  private static final int MOST = 50;

  private final boolean lenient;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * Nothing found yet.
   *
   * @param lenient whether an unknown field is a warning instead of an error
   */
  Findings(boolean lenient) {
    this.lenient = lenient;
  }

  void unknown(String field) {
    if (lenient) {
      if (warnings.size() < MOST) {
        warnings.add(new Warning(field, "SCORE-413", "unknown field, ignored"));
      }
    } else {
      wrong(field, "unknown field");
    }
  }

  /**
   * Notes that a field can't be used.
   *
   * @param reason what is expected, never what was given
   */
  void wrong(String field, String reason) {
    if (errors.size() < MOST) {
      errors.computeIfAbsent(field, name -> new ArrayList<>(1)).add(reason);
    }
  }

  /** Ends here if a field can't be used. */
  void refuseErrors() {
    if (!errors.isEmpty()) {
      String fields = errors.size() == 1 ? "A field" : errors.size() + " fields";
      throw new Refusal(
          422,
          Problem.error(
              "SCORE-110",
              fields + " of the record can't be used.",
              "Correct what is listed under errors; GET /v1/model lists the fields."),
          errors);
    }
  }

  /** Unknown fields of a lenient call. */
  List<Warning> warnings() {
    return warnings;
  }
}
