package org.riskbench.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.FittedRecipe;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.RecipeFitter;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;
import org.riskbench.training.Learners;
import org.riskbench.training.LogisticPlan;
import org.riskbench.training.Trainers;
import org.riskbench.training.TrainingSet;

/**
 * What velocity features add to the other columns: weights are learnt on the earlier stretch of the
 * train part and judged on the later one. The other columns are learnt once; each feature is then
 * put beside what they say.
 */
final class VelocityGains {
  private static final double EARLIER = 0.7;

  /** More rows would make the estimate slower, hardly better. */
  private static final int MOST_ROWS = 20_000;

  /** Few features and many rows bear a small one. */
  private static final double PENALTY = 1;

  /** From here on the exact optimum takes too long for an estimate. */
  private static final int WIDE = 600;

  private final Recipe recipe;
  private final EncodedRows earlier;
  private final EncodedRows later;
  private final double[] saidEarlier;
  private final double[] saidLater;
  private final double auc;

  VelocityGains(TrainPart train, JobContext context) {
    int[] rows = inTime(train);
    int cut = (int) (EARLIER * rows.length);
    TrainPart before = new TrainPart(train.dataset(), Arrays.copyOf(rows, cut), train.past());
    int[] after = Arrays.copyOfRange(rows, cut, rows.length);
    FittedRecipe fitted = RecipeFitter.fit(before.fitting(), EncodingPlan.auto(Algorithm.LINEAR));
    this.recipe = fitted.recipe();
    context.checkpoint();
    this.earlier =
        EncodedRows.of(train.dataset(), before.rows(), fitted.trainingFeatures(), recipe);
    this.later = EncodedRows.of(train.dataset(), after, recipe, train.past());
    context.checkpoint();
    int[] others = features(slot -> slot < recipe.firstVelocitySlot());
    if (others.length > 0 && earlier.hasBothClasses()) {
      String learner = others.length > WIDE ? "logistic-sgd" : "logistic";
      Scorer scorer =
          Trainers.train(
                  Learners.plan(learner, 1), training(earlier, picked(earlier, others)), context)
              .scorer();
      this.saidEarlier = margins(scorer, picked(earlier, others));
      this.saidLater = margins(scorer, picked(later, others));
    } else {
      this.saidEarlier = new double[earlier.size()];
      this.saidLater = new double[later.size()];
    }
    this.auc = auc(saidLater);
  }

  /**
   * Rows of the train part, or so many of them, earliest first; those of one moment as they are.
   */
  private static int[] inTime(TrainPart train) {
    int time = train.dataset().schema().require(train.past().plan().time());
    double[] times = train.dataset().rows().numbers(time);
    int[] rows =
        IntStream.of(train.rows())
            .boxed()
            .sorted(Comparator.comparingDouble(row -> times[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int size = Math.min(MOST_ROWS, rows.length);
    return IntStream.range(0, size).map(i -> rows[(int) ((long) i * rows.length / size)]).toArray();
  }

  /** Whether both stretches have both classes. */
  private boolean canJudge() {
    return earlier.hasBothClasses() && later.hasBothClasses();
  }

  /** The AUC that a feature of the plan adds; NaN if a stretch has not both classes. */
  double gain(int feature, JobContext context) {
    return canJudge() ? auc(margins(feature, context)) - auc : Double.NaN;
  }

  private double[] margins(int feature, JobContext context) {
    context.checkpoint();
    int[] own = features(slot -> slot == recipe.firstVelocitySlot() + feature);
    TrainingSet set = training(earlier, beside(saidEarlier, picked(earlier, own)));
    Scorer scorer = Trainers.train(new LogisticPlan(PENALTY, 1), set, context).scorer();
    return margins(scorer, beside(saidLater, picked(later, own)));
  }

  /** Positions of the features whose column lies in these slots. */
  private int[] features(IntPredicate slots) {
    IntStream.Builder positions = IntStream.builder();
    int position = 0;
    for (int step = 0; step < recipe.transformations().size(); step++) {
      int width = recipe.transformations().get(step).width();
      for (int i = 0; i < width && slots.test(recipe.slot(step)); i++) {
        positions.add(position + i);
      }
      position += width;
    }
    return positions.build().toArray();
  }

  private static double[][] picked(EncodedRows rows, int[] features) {
    return Arrays.stream(rows.features())
        .map(row -> IntStream.of(features).mapToDouble(i -> row[i]).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] beside(double[] said, double[][] features) {
    double[][] both = new double[said.length][];
    for (int i = 0; i < said.length; i++) {
      both[i] = Arrays.copyOf(features[i], features[i].length + 1);
      both[i][features[i].length] = said[i];
    }
    return both;
  }

  private static TrainingSet training(EncodedRows rows, double[][] features) {
    return new TrainingSet(features, rows.fraud(), rows.weights());
  }

  private static double[] margins(Scorer scorer, double[][] features) {
    return Arrays.stream(features).mapToDouble(scorer::margin).toArray();
  }

  private double auc(double[] margins) {
    return later.hasBothClasses() ? Evaluator.auc(later.scored(margins)) : Double.NaN;
  }
}
