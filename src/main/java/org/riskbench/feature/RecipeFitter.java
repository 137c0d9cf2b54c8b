package org.riskbench.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * Learns a recipe from training rows. Deterministic; the order of the rows does not matter.
 *
 * <p>Entity keys and free text are carried in the record but not encoded unless asked for: their
 * raw values say nothing that generalises (their counts and what is derived from them do).
 */
public final class RecipeFitter {
  private static final EncodingChoice CONSTANT =
      new EncodingChoice(Encoding.LEAVE_OUT, "All training records look the same in it.");

  private final EncodingPlan plan;
  private final TrainingRows rows;
  private final AutoEncoding auto;
  private final Recipe wideOnly;
  private final EncodingChooser chooser;
  private final List<Transformation> steps = new ArrayList<>();

  /** Of steps that read labels, by position: what fold and group each row's evidence comes from. */
  private final Map<Integer, OutOfFold> outOfFold = new HashMap<>();

  private final Map<Integer, GroupCounts> groups = new HashMap<>();

  private record OutOfFold(double[][] evidence, int[] groups) {}

  private final List<ColumnEncoding> columns = new ArrayList<>();

  private final JobContext context;

  private RecipeFitter(TrainingRows rows, Recipe wideOnly, EncodingPlan plan, JobContext context) {
    this.context = context;
    this.rows = rows;
    this.plan = plan;
    this.wideOnly = wideOnly;
    this.chooser = new EncodingChooser(plan);
    this.auto = new AutoEncoding(rows, plan);
  }

  /**
   * Fits the recipe.
   *
   * @throws org.riskbench.problem.ProblemException USE-230 if the plan gives a column an encoding
   *     that does not suit its kind, USE-234 if it names a column that there is not
   */
  public static FittedRecipe fit(FittingRows training, EncodingPlan plan) {
    return fit(training, plan, JobContext.none());
  }

  /**
   * The same as part of a job.
   *
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static FittedRecipe fit(FittingRows training, EncodingPlan plan, JobContext context) {
    Rows known = training.rows().project(training.rows().schema().inputs());
    RecipeFitter fitter = fitted(training, known, plan, context);
    Recipe recipe = fitter.recipe();
    double[][] encoded = recipe.encode(known, training.told(), context);
    return new FittedRecipe(
        recipe, fitter.outOfFold(recipe, encoded), fitter.columns, fitter.groups);
  }

  /**
   * How each column would be encoded, and why; the same as {@link #fit} says, for less work.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #fit}
   */
  public static List<ColumnEncoding> outlook(
      FittingRows training, EncodingPlan plan, JobContext context) {
    Rows known = training.rows().project(training.rows().schema().inputs());
    return List.copyOf(fitted(training, known, plan, context).columns);
  }

  private static RecipeFitter fitted(
      FittingRows training, Rows known, EncodingPlan plan, JobContext context) {
    List<Derivation> derivations = plan.derivations().orElseGet(() -> suggested(training.rows()));
    Recipe wideOnly = new Recipe(known.schema(), derivations, training.velocity(), List.of());
    requireKnown(plan, wideOnly.wide());
    Rows wide = Widening.widen(wideOnly, known, training.told(), context);
    RecipeFitter fitter =
        new RecipeFitter(
            TrainingRows.of(wide, training.fraud(), training.weights()), wideOnly, plan, context);
    fitter.fitColumns();
    return fitter;
  }

  private static void requireKnown(EncodingPlan plan, Schema wide) {
    for (String name : new TreeSet<>(plan.columns().keySet())) {
      if (wide.find(name).isEmpty()) {
        throw Problem.error(
                "USE-234",
                "An encoding is chosen for \"%s\", which is no input and not made from one."
                    .formatted(name),
                "Name an input, a derived column or a velocity feature.")
            .asException();
      }
    }
  }

  private Recipe recipe() {
    return new Recipe(wideOnly.inputs(), wideOnly.derivations(), wideOnly.velocity(), steps);
  }

  private static List<Derivation> suggested(Rows rows) {
    return DerivationSuggester.suggest(rows).stream().map(SuggestedDerivation::derivation).toList();
  }

  private void fitColumns() {
    Schema wide = rows.wide().schema();
    for (int slot = 0; slot < wide.size(); slot++) {
      context.checkpoint();
      Column column = wide.column(slot);
      int before = steps.size();
      EncodingChoice choice =
          column.kind().isNumeric() ? fitNumber(column, slot) : fitCategory(column, slot);
      boolean read = steps.size() > before;
      columns.add(told(slot, choice, read ? Optional.of(steps.get(before)) : Optional.empty()));
    }
  }

  private ColumnEncoding told(int slot, EncodingChoice choice, Optional<Transformation> step) {
    Origin origin = wideOnly.originOf(slot);
    return new ColumnEncoding(
        wideOnly.wide().column(slot).name(),
        source(slot),
        origin.phrase().formatted(origin.columns().toArray()),
        choice.encoding(),
        step.map(Transformation::width).orElse(0),
        step.map(Transformation::policy).orElse(StepPolicy.NOT_READ),
        choice.reason());
  }

  private ColumnSource source(int slot) {
    if (slot < wideOnly.inputs().size()) {
      return ColumnSource.INPUT;
    }
    return slot < wideOnly.firstVelocitySlot() ? ColumnSource.DERIVED : ColumnSource.VELOCITY;
  }

  private EncodingChoice fitNumber(Column column, int slot) {
    Optional<EncodingChoice> planned = chooser.planned(column);
    if (planned.filter(choice -> choice.encoding() == Encoding.LEAVE_OUT).isPresent()) {
      return planned.get();
    }
    NumberFits fits = new NumberFits(column.name(), rows.wide().numbers(slot));
    int firstVelocity = wideOnly.firstVelocitySlot();
    EncodingChoice choice =
        planned.orElseGet(
            () ->
                source(slot) == ColumnSource.VELOCITY
                    ? auto.of(wideOnly.velocity().features().get(slot - firstVelocity))
                    : auto.of(column, fits, source(slot) == ColumnSource.DERIVED));
    if (choice.encoding() == Encoding.LEAVE_OUT) {
      return choice;
    }
    if (choice.encoding() == Encoding.CALENDAR) {
      steps.add(new Calendar(column.name()));
      return choice;
    }
    if (fits.isConstant()) {
      return CONSTANT;
    }
    if (choice.encoding() == Encoding.WEIGHT_OF_EVIDENCE) {
      weightOfEvidence(column.name(), fits);
      return choice;
    }
    Optional<? extends Transformation> step =
        switch (choice.encoding()) {
          case AS_IS -> Optional.of(fits.asIs(plan.algorithm()));
          case LOG -> fits.logScale();
          case QUANTILE_BINS -> Optional.of(fits.bins(plan.settings()));
          default -> fits.standardise();
        };
    step.ifPresent(steps::add);
    return step.isPresent() ? choice : CONSTANT;
  }

  private EncodingChoice fitCategory(Column column, int slot) {
    Optional<EncodingChoice> planned = chooser.planned(column);
    if (planned.filter(choice -> choice.encoding() == Encoding.LEAVE_OUT).isPresent()) {
      return planned.get();
    }
    String name = column.name();
    CategoryFits fits = new CategoryFits(name, rows.wide().texts(slot), plan.settings().rare());
    if (planned.isEmpty() && fits.isConstant()) {
      return CONSTANT;
    }
    EncodingChoice choice =
        planned.orElseGet(() -> auto.of(fits, source(slot) == ColumnSource.DERIVED));
    switch (choice.encoding()) {
      case LEAVE_OUT -> {}
      case TARGET_RATE -> targetRate(name, fits);
      case HASHED -> steps.add(new Hashed(name, plan.settings().buckets()));
      case ORDINAL -> steps.add(fits.ordinal());
      default -> steps.add(fits.oneHot(plan.settings().mostLevels()));
    }
    return choice;
  }

  private void weightOfEvidence(String name, NumberFits fits) {
    Cuts fine = fits.cuts(plan.settings());
    Cuts cuts =
        plan.settings().monotone()
            ? MonotoneBins.of(fine, rows, fits.groups(fine), plan.settings().smoothing())
            : fine;
    Evidence evidence = evidence(fits.groups(cuts), cuts.bins() + 1);
    steps.add(new WeightOfEvidence(name, cuts, evidence.ofAll()));
  }

  private void targetRate(String name, CategoryFits fits) {
    Levels levels =
        plan.algorithm() == Algorithm.BINNED
            ? fits.levels(plan.settings().mostLevels())
            : fits.levels();
    Evidence evidence = evidence(fits.groups(levels), levels.size() + 2);
    steps.add(new TargetRate(name, levels, evidence.ofAll()));
  }

  private Evidence evidence(int[] of, int size) {
    Evidence evidence = new Evidence(rows, of, size, plan.settings().smoothing());
    outOfFold.put(steps.size(), new OutOfFold(evidence.outOfFold(), of));
    groups.put(steps.size(), evidence.counts());
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
}
