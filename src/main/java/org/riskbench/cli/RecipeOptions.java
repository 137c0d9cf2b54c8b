package org.riskbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.problem.Problem;
import picocli.CommandLine.Option;

/** What is derived from columns and how they are encoded. */
final class RecipeOptions {
  private static final String AUTO = "auto";
  private static final String NONE = "none";

  @Option(
      names = "--encoding",
      paramLabel = "COL=ENCODING",
      description =
          "How a column, a derived column or a velocity feature becomes a model's input: auto,"
              + " leave-out, as-is, standardise, log, quantile-bins, weight-of-evidence, one-hot,"
              + " target-rate, hashed, ordinal, calendar.")
  private List<String> encoding = new ArrayList<>();

  @Option(
      names = "--derive",
      paramLabel = "auto|none",
      defaultValue = AUTO,
      description = "Columns made from e-mail and internet addresses, moments and more (auto).")
  private String derive = AUTO;

  /**
   * What was asked for; the rest is left to the program.
   *
   * @throws org.riskbench.problem.ProblemException USE-245 or USE-246 for what can't be read
   */
  EncodingPlan plan() {
    EncodingPlan plan = EncodingPlan.auto(Algorithm.LINEAR);
    if (derive.equals(NONE)) {
      plan = plan.deriving(List.of());
    } else if (!derive.equals(AUTO)) {
      throw Problem.error("USE-246", "--derive takes auto or none.", "For example --derive none.")
          .asException();
    }
    for (String each : encoding) {
      plan = encoded(plan, each);
    }
    return plan;
  }

  private static EncodingPlan encoded(EncodingPlan plan, String text) {
    int equals = text.lastIndexOf('=');
    String name = equals < 0 ? "" : text.substring(equals + 1);
    for (Encoding known : Encoding.values()) {
      if (equals > 0 && word(known).equals(name.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return plan.with(text.substring(0, equals), known);
      }
    }
    throw Problem.error(
            "USE-245",
            "--encoding takes a column and an encoding.",
            "For example --encoding amount=log; see --help for the encodings.")
        .asException();
  }

  private static String word(Encoding encoding) {
    return encoding.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
