package org.riskbench.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.feature.AsIs;
import org.riskbench.feature.Ordinal;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;
import org.riskbench.schema.ColumnKind;

/** Says conditions on features in terms of their columns, where a feature is its column. */
final class FeatureWords {
  private static final int DIGITS = 6;
  private static final String OR_MISSING = " (or missing)";

  private final Recipe recipe;
  private final int[] steps;

  FeatureWords(Recipe recipe) {
    this.recipe = recipe;
    this.steps = new int[recipe.width()];
    int feature = 0;
    for (int step = 0; step < recipe.transformations().size(); step++) {
      for (int i = 0; i < recipe.transformations().get(step).width(); i++) {
        steps[feature++] = step;
      }
    }
  }

  /** What holds for a feature whose values lie in a range. */
  String condition(int feature, FeatureRange range) {
    int step = steps[feature];
    Transformation transformation = recipe.transformations().get(step);
    if (transformation instanceof Ordinal ordinal) {
      return levels(ordinal, range);
    }
    boolean asIs = transformation instanceof AsIs;
    String name = asIs ? transformation.column() : recipe.features().get(feature).name();
    if (recipe.wide().column(recipe.slot(step)).kind() == ColumnKind.BOOLEAN && asIs) {
      return truth(name, range);
    }
    return number(name, range);
  }

  private static String levels(Ordinal ordinal, FeatureRange range) {
    List<String> names = new ArrayList<>(List.of("missing"));
    names.addAll(ordinal.levels().names());
    names.add("another");
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    for (int bit = 0; bit < names.size(); bit++) {
      // All levels from the last bit on share it.
      (range.holds(Math.min(bit, FlatTree.LEVELS - 1)) ? in : out).add(names.get(bit));
    }
    String which =
        in.size() <= out.size() ? " is " + listed(in, "or") : " is neither " + listed(out, "nor");
    return ordinal.column() + (out.size() == 1 ? " is not " + out.get(0) : which);
  }

  private static String listed(List<String> names, String word) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " " + word + " " + names.get(last);
  }

  private static String truth(String name, FeatureRange range) {
    boolean no = range.low() <= 0 && range.high() > 0;
    boolean yes = range.low() <= 1 && range.high() > 1;
    if (no == yes) {
      return name + (no ? (range.missing() ? " is anything" : " is known") : " is missing");
    }
    return name + (yes ? " is true" : " is false") + (range.missing() ? OR_MISSING : "");
  }

  private static String number(String name, FeatureRange range) {
    boolean from = range.low() != Double.NEGATIVE_INFINITY;
    boolean to = range.high() != Double.POSITIVE_INFINITY;
    if (range.low() >= range.high()) {
      return name + " is missing";
    }
    if (!from && !to) {
      return name + (range.missing() ? " is anything" : " is known");
    }
    String ending = range.missing() ? OR_MISSING : "";
    if (from && to) {
      return told(range.low()) + " <= " + name + " < " + told(range.high()) + ending;
    }
    return name + (from ? " >= " + told(range.low()) : " < " + told(range.high())) + ending;
  }

  /** Six digits are enough to read by. */
  private static String told(double value) {
    return new BigDecimal(value)
        .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }
}
