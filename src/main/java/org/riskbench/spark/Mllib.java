package org.riskbench.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.classification.GBTClassificationModel;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.regression.DecisionTreeRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.riskbench.scoring.FlatTree;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.TreeScorer;

/** Lets MLlib learn, and compiles what it learned to the scorers of the model file. */
final class Mllib {
  private static final double TOLERANCE = 1e-9;

  /** MLlib's loss is of twice the margin it keeps. */
  private static final double LOG_ODDS = 2;

  private Mllib() {}

  /**
   * Learns.
   *
   * @param train encoded rows of both classes
   * @param width features of a row
   */
  static Learnt fit(LearnerOptions options, Dataset<Row> train, int width) {
    return options.isLogistic() ? logistic(options, train) : boosting(options, train, width);
  }

  private static Learnt logistic(LearnerOptions options, Dataset<Row> train) {
    LogisticRegressionModel model =
        new LogisticRegression()
            .setFamily("binomial")
            .setRegParam(options.penalty())
            .setElasticNetParam(0)
            .setMaxIter(options.iterations())
            .setTol(TOLERANCE)
            .fit(train);
    double[] weights = model.coefficients().toArray();
    LinearScorer scorer =
        new LinearScorer(new double[weights.length], 0, weights, model.intercept());
    return new Learnt(scorer, model, 1);
  }

  private static Learnt boosting(LearnerOptions options, Dataset<Row> train, int width) {
    GBTClassificationModel model =
        new GBTClassifier()
            .setMaxIter(options.trees())
            .setMaxDepth(options.depth())
            .setStepSize(options.rate())
            .setMaxBins(options.bins())
            .setSeed(options.seed())
            .fit(train);
    List<FlatTree> trees = new ArrayList<>();
    double[] weights = model.treeWeights();
    for (int i = 0; i < weights.length; i++) {
      DecisionTreeRegressionModel tree = (DecisionTreeRegressionModel) model.trees()[i];
      trees.add(MllibTree.flat(tree.rootNode(), LOG_ODDS * weights[i]));
    }
    return new Learnt(new TreeScorer(width, 0, trees), model, LOG_ODDS);
  }
}
