package org.riskbench.scoring;

import java.util.List;
import java.util.Optional;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.feature.Standing;
import org.riskbench.feature.Transformation;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Schema;

/** What one step of a recipe can say of a record, put together once a model. Immutable. */
final class Speaker {
  private final Transformation transformation;
  private final ColumnKind kind;
  private final int slot;
  private final int first;
  private final Optional<Quantiles> quantiles;
  private final ReferenceGroup group;
  private final StepWords words;
  private final boolean sensitive;
  private final String usual;
  private final String[] higher;
  private final String[] lower;

  /** Whether anything is known of the reference's records beyond their mean. */
  private final boolean measured;

  /**
   * A speaker.
   *
   * @param first position of the step's first feature
   */
  Speaker(Recipe recipe, int step, int first, Reference reference) {
    this.transformation = recipe.transformations().get(step);
    this.slot = recipe.slot(step);
    this.kind = recipe.wide().column(slot).kind();
    this.first = first;
    this.quantiles = reference.of(transformation.column());
    this.group = reference.group();
    this.measured = reference.isMeasured();
    this.words = StepWords.of(recipe, step);
    this.sensitive = isSensitive(recipe, recipe.origin(step).columns());
    this.usual = "as in many " + group.noun();
    this.higher = quantiles.isPresent() ? standings(true) : new String[0];
    this.lower = quantiles.isPresent() ? standings(false) : new String[0];
  }

  private static boolean isSensitive(Recipe recipe, List<String> columns) {
    Schema inputs = recipe.inputs();
    for (String column : columns) {
      if (inputs.column(inputs.require(column)).role().isSensitive()) {
        return true;
      }
    }
    return false;
  }

  StepWords words() {
    return words;
  }

  /** Whether it is made of a protected attribute. */
  boolean isSensitive() {
    return sensitive;
  }

  /** Whether a value can be told with how many of the reference's records lie below. */
  boolean hasPercentile() {
    return quantiles.isPresent();
  }

  boolean isMissing(RecipeEncoder record, double[] features, double[] reference) {
    return standing(features, reference) == Standing.MISSING
        || (hasPercentile() && Double.isNaN(record.number(slot)));
  }

  private Standing standing(double[] features, double[] reference) {
    return transformation.standing(features, reference, first);
  }

  /** Whether the record has a high value (1), a low one (-1), or neither. */
  int side(RecipeEncoder record, double[] features, double[] reference) {
    if (isMissing(record, features, reference)) {
      return 0;
    }
    if (kind == ColumnKind.BOOLEAN) {
      return record.number(slot) > 0 ? 1 : -1;
    }
    if (quantiles.isPresent()) {
      return quantiles.get().side(record.number(slot));
    }
    return switch (standing(features, reference)) {
      case HIGHER -> 1;
      case LOWER -> -1;
      default -> 0;
    };
  }

  /** The value of the record as a reason tells it; empty where it must not be told. */
  String value(RecipeEncoder record) {
    return words.showsValue() ? words.unit().write(record.number(slot)) : "";
  }

  /** How the value stands among the reference's records; empty where nothing is known of them. */
  String percentile(RecipeEncoder record) {
    return quantiles.isPresent() ? percentile(quantiles.get(), record.number(slot)) : "";
  }

  private String percentile(Quantiles known, double value) {
    int side = kind == ColumnKind.BOOLEAN ? (value > 0 ? 1 : -1) : known.side(value);
    int level = side > 0 ? known.below(value) : known.above(value);
    return side == 0 || level < 0 ? usual : (side > 0 ? higher : lower)[level];
  }

  /** How values stand that so many of the reference's records lie below, or above. */
  private String[] standings(boolean more) {
    String[] standings = new String[Quantiles.levels()];
    for (int level = 0; level < standings.length; level++) {
      double others = Quantiles.share(level);
      if (kind == ColumnKind.BOOLEAN) {
        standings[level] = others < 50 ? usual : "as in at most " + share(100 - others);
      } else {
        standings[level] = compared(more) + share(others);
      }
    }
    return standings;
  }

  private String share(double percent) {
    return ReasonNumbers.plain(percent) + " % of " + group.noun();
  }

  private String compared(boolean more) {
    if (words.unit().isTime()) {
      return more ? "longer than in " : "shorter than in ";
    }
    if (more) {
      return words.counts().isEmpty() ? "higher than in " : "more than ";
    }
    return "lower than in ";
  }

  /** One sentence on how the record stands out. */
  String finding(RecipeEncoder record, double[] features, double[] reference) {
    if (isMissing(record, features, reference)) {
      return words.missing();
    }
    if (quantiles.isPresent()) {
      return measuredFinding(record);
    }
    Standing standing = standing(features, reference);
    if (kind == ColumnKind.BOOLEAN && standing == Standing.HIGHER && !words.whenTrue().isEmpty()) {
      return words.whenTrue();
    }
    return words.phrase() + ending(standing, features, reference);
  }

  private String measuredFinding(RecipeEncoder record) {
    double value = record.number(slot);
    String percentile = percentile(record);
    if (!words.counts().isEmpty()) {
      String counted = value == 1 ? words.countsOne() : words.counts();
      return value(record) + counted + ", " + percentile;
    }
    if (kind == ColumnKind.BOOLEAN && value > 0 && !words.whenTrue().isEmpty()) {
      return words.whenTrue() + ", " + percentile;
    }
    return words.phrase() + " is " + (words.showsValue() ? value(record) + ", " : "") + percentile;
  }

  private String ending(Standing standing, double[] features, double[] reference) {
    boolean truth = kind == ColumnKind.BOOLEAN;
    boolean moment = kind == ColumnKind.TIME;
    return switch (standing) {
      case MISSING -> " is missing";
      case HIGHER, LOWER ->
          truth
              ? " is as in fewer of the " + group.noun()
              : compared(standing == Standing.HIGHER, moment) + " than in most " + group.noun();
      case RISKIER_RANGE -> " lies in a riskier range";
      case RARE -> " is of a rare kind";
      case RISKIER_KIND -> kind(features, reference);
      case RISKIER_TIME -> " falls on a riskier hour or day of the week";
    };
  }

  private static String compared(boolean higher, boolean moment) {
    return moment ? (higher ? " is later" : " is earlier") : higher ? " is higher" : " is lower";
  }

  /** A level with a feature of its own has its share of the reference's records as their mean. */
  private String kind(double[] features, double[] reference) {
    if (!measured || !transformation.isOneOfMany()) {
      return " is of a riskier kind";
    }
    int feature = first;
    while (features[feature] == 0) {
      feature++;
    }
    double share = reference[feature];
    return share < 0.001
        ? " is of a kind that fewer than 0.1 % of " + group.noun() + " are of"
        : " is of a kind that " + ReasonNumbers.percent(share) + " of " + group.noun() + " are of";
  }
}
