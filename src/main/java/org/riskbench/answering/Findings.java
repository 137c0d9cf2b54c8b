package org.riskbench.answering;

import static org.riskbench.schema.ColumnKind.NUMBER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.decision.Lapse;
import org.riskbench.decision.Warning;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;

/** What reading one record brought to light. Not thread-safe. */
final class Findings {
  private static final int MOST = 50;

  private final boolean lenient;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<Lapse> lapses = new ArrayList<>(0);

  /**
   * Nothing found yet.
   *
   * @param lenient whether an unknown field is a warning instead of an error
   */
  Findings(boolean lenient) {
    this.lenient = lenient;
  }

  /** Forgets all that was found. */
  void clear() {
    errors.clear();
    warnings.clear();
    lapses.clear();
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

  /** Notes a number beyond what the model was trained on; it is taken all the same. */
  void beyond(String field, double most) {
    if (warnings.size() < MOST) {
      warnings.add(
          new Warning(
              field,
              "SCORE-419",
              "more than %s, which the model never saw".formatted(Cells.format(NUMBER, most))));
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
      throw new Refusal(
          422,
          Problem.error("SCORE-110", what(), "GET /v1/model lists the fields and their kinds."),
          errors);
    }
  }

  private String what() {
    Map.Entry<String, List<String>> first = errors.entrySet().iterator().next();
    String told =
        "The field \"%s\" can't be used: %s.".formatted(first.getKey(), first.getValue().get(0));
    return switch (errors.size()) {
      case 1 -> told;
      case 2 -> told + " One more can't be used either.";
      default -> told + " " + (errors.size() - 1) + " more can't be used either.";
    };
  }

  /** Notes why the record can't be decided as usual. */
  void lapsed(Lapse lapse) {
    lapses.add(lapse);
  }

  /** Why the record can't be decided as usual; empty if it can. */
  List<Lapse> lapses() {
    return lapses;
  }

  /** Unknown fields of a lenient call, and numbers beyond what the model was trained on. */
  List<Warning> warnings() {
    return warnings;
  }
}
