package org.riskbench.training;

import java.util.Arrays;
import java.util.List;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.FactorizationScorer;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.Scorer;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
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
    return linear(model.getWeightsCopy(), model.getFeatureIDMap(), model.getOutputIDInfo());
  }

  /** The same of a model's weights alone, one row a class, the bias last. */
  LinearScorer linear(
      DenseMatrix weights, ImmutableFeatureMap features, ImmutableOutputInfo<Label> labels) {
    int good = labels.getID(EncodedDataset.GOOD);
    int fraud = labels.getID(EncodedDataset.FRAUD);
    int bias = weights.getDimension2Size() - 1;
    return new LinearScorer(
        row(features, weights, good),
        sound(weights.get(good, bias)),
        row(features, weights, fraud),
        sound(weights.get(fraud, bias)));
  }

  /**
   * Takes a factorization machine apart.
   *
   * @throws org.riskbench.problem.ProblemException USE-214 if training diverged
   */
  FactorizationScorer compile(FMClassificationModel model) {
    return machine(
        model.getBiasesCopy(),
        model.getLinearWeightsCopy(),
        Arrays.stream(model.getFactorsCopy()).map(DenseMatrix.class::cast).toList(),
        model.getFeatureIDMap(),
        model.getOutputIDInfo());
  }

  /** The same of a model's weights alone: a bias, a row of weights and a matrix a class. */
  FactorizationScorer machine(
      DenseVector biases,
      DenseMatrix weights,
      List<DenseMatrix> factors,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> labels) {
    int good = labels.getID(EncodedDataset.GOOD);
    int fraud = labels.getID(EncodedDataset.FRAUD);
    return new FactorizationScorer(
        part(biases.get(good), row(features, weights, good), factors.get(good), features),
        part(biases.get(fraud), row(features, weights, fraud), factors.get(fraud), features));
  }

  private FactorizationScorer.Part part(
      double bias, double[] weights, DenseMatrix factors, ImmutableFeatureMap features) {
    int rank = factors.getDimension1Size();
    double[] flat = new double[names.size() * rank];
    for (int i = 0; i < names.size(); i++) {
      int id = features.getID(names.at(i));
      for (int f = 0; f < rank && id >= 0; f++) {
        flat[i * rank + f] = sound(factors.get(f, id));
      }
    }
    return new FactorizationScorer.Part(sound(bias), weights, rank, flat);
  }

  /** One class's weights by our positions; 0 for features the trainer never saw. */
  private double[] row(ImmutableFeatureMap features, DenseMatrix weights, int label) {
    double[] row = new double[names.size()];
    for (int i = 0; i < row.length; i++) {
      int id = features.getID(names.at(i));
      row[i] = id < 0 ? 0 : sound(weights.get(label, id));
    }
    return row;
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
