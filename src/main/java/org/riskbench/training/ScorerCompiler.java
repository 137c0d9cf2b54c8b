package org.riskbench.training;

import org.riskbench.problem.Problem;
import org.riskbench.scoring.FactorizationScorer;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.Scorer;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.fm.FMClassificationModel;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

/** Flattens Tribuo's models into scorers that give the same bits. */
final class ScorerCompiler {
  private final FeatureNames names;

  ScorerCompiler(FeatureNames names) {
    this.names = names;
  }

  /**
   * Takes a linear model apart.
   *
   * @throws org.riskbench.problem.ProblemException USE-214 if training diverged
   */
  LinearScorer compile(LinearSGDModel model) {
    DenseMatrix weights = model.getWeightsCopy();
    int good = classOf(model, EncodedDataset.GOOD);
    int fraud = classOf(model, EncodedDataset.FRAUD);
    int bias = weights.getDimension2Size() - 1;
    return new LinearScorer(
        row(model, weights, good),
        sound(weights.get(good, bias)),
        row(model, weights, fraud),
        sound(weights.get(fraud, bias)));
  }

  /**
   * Takes a factorization machine apart.
   *
   * @throws org.riskbench.problem.ProblemException USE-214 if training diverged
   */
  FactorizationScorer compile(FMClassificationModel model) {
    return new FactorizationScorer(
        part(model, classOf(model, EncodedDataset.GOOD)),
        part(model, classOf(model, EncodedDataset.FRAUD)));
  }

  private FactorizationScorer.Part part(FMClassificationModel model, int label) {
    DenseVector biases = model.getBiasesCopy();
    DenseMatrix factors = (DenseMatrix) model.getFactorsCopy()[label];
    int rank = factors.getDimension1Size();
    double[] flat = new double[names.size() * rank];
    for (int i = 0; i < names.size(); i++) {
      int id = model.getFeatureIDMap().getID(names.at(i));
      for (int f = 0; f < rank && id >= 0; f++) {
        flat[i * rank + f] = sound(factors.get(f, id));
      }
    }
    return new FactorizationScorer.Part(
        sound(biases.get(label)), row(model, model.getLinearWeightsCopy(), label), rank, flat);
  }

  /** One class's weights by our positions; 0 for features the trainer never saw. */
  private double[] row(Model<Label> model, DenseMatrix weights, int label) {
    double[] row = new double[names.size()];
    for (int i = 0; i < row.length; i++) {
      int id = model.getFeatureIDMap().getID(names.at(i));
      row[i] = id < 0 ? 0 : sound(weights.get(label, id));
    }
    return row;
  }

  private static int classOf(Model<Label> model, Label label) {
    return model.getOutputIDInfo().getID(label);
  }

  private static double sound(double parameter) {
    if (!Scorer.isSound(parameter)) {
      throw Problem.error(
              "USE-214",
              "Training did not settle: a learned weight grew without bound.",
              "Choose a smaller learning-rate.")
          .asException();
    }
    return parameter;
  }
}
