package org.riskbench.experiment;

import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.feature.ColumnEncoding;
import org.riskbench.feature.DerivationSuggester;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.RecipeFitter;
import org.riskbench.feature.SuggestedDerivation;
import org.riskbench.job.JobContext;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.Splitter;
import org.riskbench.velocity.VelocityPlan;

/**
 * What a recipe would look like, before anything is trained. Immutable.
 *
 * @param columns every input, derived column and velocity feature, in this order, with its encoding
 *     and the reason for it
 * @param derivations all that is suggested, whether or not the plan takes it
 */
public record RecipeOutlook(List<ColumnEncoding> columns, List<SuggestedDerivation> derivations) {
  public RecipeOutlook {
    columns = List.copyOf(columns);
    derivations = List.copyOf(derivations);
  }

  /**
   * Looks ahead, from the train part alone; what an experiment of the same plans would do.
   *
   * @param encoding AUTO is replaced by what it would choose
   * @param velocity counted first; {@link VelocityPlan#NONE} is quicker
   * @throws org.riskbench.problem.ProblemException of the split, or USE-230 and USE-234 of the
   *     encodings
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static RecipeOutlook of(
      Dataset dataset,
      SplitPlan split,
      EncodingPlan encoding,
      VelocityPlan velocity,
      JobContext context) {
    Split parts = Splitter.split(dataset, split, context);
    Past past = Past.of(velocity, dataset, context.share(0.7, "velocity.count"));
    TrainPart train = TrainPart.of(dataset, parts, past);
    context.checkpoint();
    JobContext preparing = context.share(0.3, "prepare");
    List<ColumnEncoding> columns = RecipeFitter.outlook(train.fitting(), encoding, context);
    preparing.progress(0.9, "prepare");
    context.checkpoint();
    return new RecipeOutlook(columns, DerivationSuggester.suggest(train.fitting().rows()));
  }
}
