package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.FittedRecipe;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.RecipeFitter;
import org.riskbench.feature.Transformation;
import org.riskbench.job.JobContext;
import org.riskbench.split.Split;
import org.riskbench.training.EncodedBlock;

/**
 * The rows as one kind of algorithm reads them: one recipe, fitted on the train part.
 *
 * @param blocks which features are meant for which kind of algorithm
 * @param calibrate empty where calibration is cross-fitted on train
 */
record PreparedRows(
    TrainPart part,
    FittedRecipe fitted,
    EncodedRows train,
    EncodedRows calibrate,
    List<EncodedBlock> blocks) {
  static PreparedRows of(Split split, TrainPart part, EncodingPlan encoding, JobContext context) {
    int rows = split.train().length + split.calibrate().length;
    FittedRecipe fitted =
        RecipeFitter.fit(
            part.fitting(),
            encoding,
            recipe -> MemoryNeed.ofTraining(rows, recipe.width()).require(),
            context);
    context.checkpoint();
    Recipe recipe = fitted.recipe();
    return new PreparedRows(
        part,
        fitted,
        EncodedRows.of(part.dataset(), split.train(), fitted.trainingFeatures(), recipe),
        EncodedRows.of(part.dataset(), split.calibrate(), recipe, part.past()),
        List.of(new EncodedBlock(encoding.algorithm(), 0, recipe.width())));
  }

  /** These rows with the features of the others behind their own, for who reads both. */
  PreparedRows beside(PreparedRows other) {
    Recipe recipe = recipe();
    List<Transformation> steps = new ArrayList<>(recipe.transformations());
    steps.addAll(other.recipe().transformations());
    MemoryNeed.ofTraining(train.size() + calibrate.size(), width(steps)).require();
    Recipe both = new Recipe(recipe.inputs(), recipe.derivations(), recipe.velocity(), steps);
    List<EncodedBlock> joined = new ArrayList<>(blocks);
    for (EncodedBlock block : other.blocks) {
      joined.add(
          new EncodedBlock(
              block.algorithm(), recipe.width() + block.from(), recipe.width() + block.to()));
    }
    EncodedRows learning = train.beside(other.train, both, joined);
    return new PreparedRows(
        part,
        new FittedRecipe(both, learning.features(), List.of(), Map.of()),
        learning,
        calibrate.beside(other.calibrate, both, joined),
        joined);
  }

  private static int width(List<Transformation> steps) {
    return steps.stream().mapToInt(Transformation::width).sum();
  }

  /** The rows as a model reads them that brings its recipe and learns nothing. */
  static PreparedRows of(Split split, TrainPart part, Recipe recipe) {
    EncodedRows train = EncodedRows.of(part.dataset(), split.train(), recipe, part.past());
    return new PreparedRows(
        part,
        new FittedRecipe(recipe, train.features(), List.of(), Map.of()),
        train,
        EncodedRows.of(part.dataset(), split.calibrate(), recipe, part.past()),
        List.of());
  }

  Recipe recipe() {
    return fitted.recipe();
  }

  boolean crossFits() {
    return calibrate.size() == 0;
  }

  /** The rows that thresholds are found on. */
  EncodedRows calibrating() {
    return crossFits() ? train : calibrate;
  }

  /** The same as a model reads them that serves by another recipe. */
  EncodedRows calibrating(Recipe served) {
    EncodedRows rows = calibrating();
    return served.equals(recipe())
        ? rows
        : EncodedRows.of(part.dataset(), rows.rows(), served, part.past());
  }
}
