package org.riskbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The weights of a linear model as a validator reads them. Immutable.
 *
 * <p>Levels of one column, and bins of one number, are told against the average training record, as
 * their features always add up to 1: what all of them have in common is in the intercept.
 *
 * @param penalty weight of half the squared weights against the summed log loss
 * @param weights the intercept first, then one per feature in the order of the recipe
 */
public record CoefficientReport(double penalty, List<Coefficient> weights) {
  /** How the constant is called among the weights. */
  public static final String INTERCEPT = "(intercept)";

  /** Below this a penalty changes no digit that anybody reads. */
  private static final double HARDLY_ANY = 1e-3;

  public CoefficientReport {
    weights = List.copyOf(weights);
  }

  /** What whoever reads the table must know, a sentence each. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (weights.stream().allMatch(weight -> weight.standardError().isEmpty())) {
      remarks.add(
          "The features were chosen on the same records (l1-share), so no standard error holds.");
    } else if (penalty > HARDLY_ANY) {
      remarks.add(
          ("The penalty of %s draws weights to 0. Standard errors allow for it on average, so a small"
                  + " p says that the sign is sure, not how large the effect is. For classical"
                  + " p-values train with penalty=0.000001.")
              .formatted(text(penalty)));
    }
    long open = uninformed();
    if (open > 0) {
      remarks.add(
          (open == 1 ? "One weight is" : "%,d weights are".formatted(open))
              + " set by the penalty more than by the records: features that say the same twice,"
              + " that tell all of some records apart, or that few records have.");
    }
    return remarks;
  }

  /** How many weights the penalty sets more than the records do. */
  public long uninformed() {
    return weights.stream().filter(weight -> !weight.isInformed()).count();
  }

  private static String text(double penalty) {
    return String.format(Locale.ROOT, penalty == Math.rint(penalty) ? "%.0f" : "%s", penalty);
  }
}
