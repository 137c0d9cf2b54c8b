package org.riskbench.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/**
 * Learns a recipe from training rows. Deterministic; the order of the rows does not matter.
 *
 * <p>Entity keys and free text are carried in the record but not encoded unless asked for: their
 * raw values say nothing that generalises (their counts and what is derived from them do).
 */
public final class RecipeFitter {
  private final EncodingPlan plan;
  private final TrainingRows rows;
  private final AutoEncoding auto;
  private final int firstVelocity;
  private final List<Transformation> steps = new ArrayList<>();

  /** Of steps that read labels, by position: what fold and group each row's evidence comes from. */
  private final Map<Integer, OutOfFold> outOfFold = new HashMap<>();

  private record OutOfFold(double[][] evidence, int[] groups) {}

  private RecipeFitter(TrainingRows rows, int firstVelocity, EncodingPlan plan) {
    this.rows = rows;
    this.plan = plan;
    this.firstVelocity = firstVelocity;
    this.auto = new AutoEncoding(rows, plan);
  }

  /**
   * Fits the recipe.
   *
   * @throws org.riskbench.problem.ProblemException USE-230 if the plan gives a column an encoding
   *     that does not suit its kind
   */
  public static FittedRecipe fit(FittingRows training, EncodingPlan plan) {
    Schema inputs = training.rows().schema().inputs();
    Rows known = training.rows().project(inputs);
    List<Derivation> derivations = plan.derivations().orElseGet(() -> suggested(training.rows()));
    VelocityPlan velocity = training.velocity();
    Recipe wideOnly = new Recipe(inputs, derivations, velocity, List.of());
    Rows wide = Widening.widen(wideOnly, known, training.told());
    RecipeFitter fitter =
        new RecipeFitter(
            TrainingRows.of(wide, training.fraud(), training.weights()),
            wideOnly.firstVelocitySlot(),
            plan);
    fitter.fitColumns();
    Recipe recipe = new Recipe(inputs, derivations, velocity, fitter.steps);
    return new FittedRecipe(
        recipe, fitter.outOfFold(recipe, recipe.encode(known, training.told())));
  }

  private static List<Derivation> suggested(Rows rows) {
    return DerivationSuggester.suggest(rows).stream().map(SuggestedDerivation::derivation).toList();
  }

  private void fitColumns() {
    Schema wide = rows.wide().schema();
    for (int slot = 0; slot < wide.size(); slot++) {
      Column column = wide.column(slot);
      if (column.kind().isNumeric()) {
        fitNumber(column, new NumberFits(column.name(), rows.wide().numbers(slot)), slot);
      } else {
        fitCategory(column, slot);
      }
    }
  }

  /** What the plan says about a column, AUTO where it leaves the choice. */
  private Encoding planned(Column column) {
    Encoding named = plan.columns().get(column.name());
    if (named != null) {
      if (!named.suits(column.kind())) {
        throw unsuitable(column, named);
      }
      return named;
    }
    boolean raw = column.role() == ColumnRole.ENTITY || column.kind() == ColumnKind.TEXT;
    // A time told as a plain number only says how late it is: a model can't use that later.
    boolean late = column.role() == ColumnRole.TIME && column.kind() != ColumnKind.TIME;
    if (raw || late) {
      return Encoding.LEAVE_OUT;
    }
    // A moment as a number only says how late it is, too.
    boolean moment = column.kind() == ColumnKind.TIME;
    return plan.usual().suits(column.kind()) && !moment ? plan.usual() : Encoding.AUTO;
  }

  private void fitNumber(Column column, NumberFits fits, int slot) {
    Encoding encoding = planned(column);
    if (encoding == Encoding.AUTO) {
      encoding = slot < firstVelocity ? auto.of(column, fits) : auto.ofVelocity();
    }
    if (encoding == Encoding.CALENDAR) {
      steps.add(new Calendar(column.name()));
      return;
    }
    if (encoding == Encoding.LEAVE_OUT || fits.isConstant()) {
      return;
    }
    if (encoding == Encoding.WEIGHT_OF_EVIDENCE) {
      weightOfEvidence(column.name(), fits, rows.wide().numbers(slot));
      return;
    }
    Optional<? extends Transformation> step =
        switch (encoding) {
          case AS_IS -> Optional.of(fits.asIs(plan.algorithm()));
          case LOG -> fits.logScale();
          case QUANTILE_BINS -> Optional.of(fits.bins(plan.settings()));
          default -> fits.standardise();
        };
    step.ifPresent(steps::add);
  }

  private void fitCategory(Column column, int slot) {
    Encoding encoding = planned(column);
    if (encoding == Encoding.LEAVE_OUT) {
      return;
    }
    String name = column.name();
    CategoryFits fits = new CategoryFits(name, rows.wide().texts(slot), plan.settings().rare());
    if (encoding == Encoding.AUTO) {
      encoding = auto.of(fits);
    }
    switch (encoding) {
      case LEAVE_OUT -> {}
      case TARGET_RATE -> targetRate(name, fits);
      case HASHED -> steps.add(new Hashed(name, plan.settings().buckets()));
      case ORDINAL -> steps.add(fits.ordinal());
      default -> steps.add(fits.oneHot(plan.settings().mostLevels()));
    }
  }

  private void weightOfEvidence(String name, NumberFits fits, double[] values) {
    Cuts cuts = fits.cuts(plan.settings());
    int[] groups = new int[values.length];
    for (int row = 0; row < groups.length; row++) {
      groups[row] = Double.isNaN(values[row]) ? cuts.bins() : cuts.bin(values[row]);
    }
    Evidence evidence = evidence(groups, cuts.bins() + 1);
    steps.add(new WeightOfEvidence(name, cuts, evidence.ofAll()));
  }

  private void targetRate(String name, CategoryFits fits) {
    Levels levels = fits.levels();
    Evidence evidence = evidence(fits.groups(levels), levels.size() + 2);
    steps.add(new TargetRate(name, levels, evidence.ofAll()));
  }

  private Evidence evidence(int[] groups, int size) {
    Evidence evidence = new Evidence(rows, groups, size, plan.settings().smoothing());
    outOfFold.put(steps.size(), new OutOfFold(evidence.outOfFold(), groups));
    return evidence;
  }

  /** Overwrites what was read off a row's own label. */
  private double[][] outOfFold(Recipe recipe, double[][] encoded) {
    int feature = 0;
    for (int step = 0; step < steps.size(); step++) {
      OutOfFold held = outOfFold.get(step);
      for (int row = 0; held != null && row < encoded.length; row++) {
        encoded[row][feature] = held.evidence()[rows.folds()[row]][held.groups()[row]];
      }
      feature += recipe.transformations().get(step).width();
    }
    return encoded;
  }

  private static RuntimeException unsuitable(Column column, Encoding encoding) {
    return Problem.error(
            "USE-230",
            "The column \"%s\" can't be encoded by %s.".formatted(column.name(), encoding),
            "Choose an encoding for columns of the kind %s, or AUTO.".formatted(column.kind()))
        .asException();
  }
}
