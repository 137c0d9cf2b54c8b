package org.riskbench.bench;

import java.lang.reflect.Method;
import java.nio.file.Path;

/**
 * The same by LightGBM through lightgbm4j, which only this peer needs: it is called by reflection,
 * so that all else compiles without it.
 */
final class LightGbmTable {
  private static final String PACKAGE = "io.github.metarank.lightgbm4j.";
  private static final int TREES = 100;
  private static final String DATA = "max_bin=255";
  private static final String PLAN =
      "objective=binary num_leaves=31 learning_rate=0.1 min_sum_hessian_in_leaf=1"
          + " min_data_in_leaf=1 lambda_l2=1 verbosity=-1 force_col_wise=true ";

  private LightGbmTable() {}

  /** Arguments: the file, its features, threads. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    int width = Integer.parseInt(args[1]);
    RiskTable.Part learn = RiskTable.read(file, width, true);
    double[] flat = flat(learn.features(), width);
    float[] labels = labels(learn.fraud());
    Object booster = Measured.run(() -> boost(flat, labels, args[2], TREES));
    RiskTable.Part judge = RiskTable.read(file, width, false);
    Class<?> boosters = booster.getClass();
    Class<?> kinds = Class.forName("com.microsoft.ml.lightgbm.PredictionType");
    Object raw = kinds.getField("C_API_PREDICT_RAW_SCORE").get(null);
    double[] scores =
        (double[])
            boosters
                .getMethod(
                    "predictForMat", double[].class, int.class, int.class, boolean.class, kinds)
                .invoke(
                    booster, flat(judge.features(), width), judge.fraud().length, width, true, raw);
    BoostTable.told(scores, judge.fraud());
    Measured.peak();
  }

  /** A booster of so many trees; {@code threads} is a whole number. */
  static Object boost(double[] flat, float[] labels, String threads, int trees)
      throws ReflectiveOperationException {
    Class<?> datasets = Class.forName(PACKAGE + "LGBMDataset");
    Class<?> boosters = Class.forName(PACKAGE + "LGBMBooster");
    Method from =
        datasets.getMethod(
            "createFromMat",
            double[].class,
            int.class,
            int.class,
            boolean.class,
            String.class,
            datasets);
    String settings = " num_threads=" + threads;
    int width = flat.length / labels.length;
    Object data = from.invoke(null, flat, labels.length, width, true, DATA + settings, null);
    datasets.getMethod("setField", String.class, float[].class).invoke(data, "label", labels);
    Object booster =
        boosters.getMethod("create", datasets, String.class).invoke(null, data, PLAN + settings);
    Method update = boosters.getMethod("updateOneIter");
    for (int tree = 0; tree < trees; tree++) {
      update.invoke(booster);
    }
    return booster;
  }

  static float[] labels(boolean[] fraud) {
    float[] labels = new float[fraud.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = fraud[i] ? 1 : 0;
    }
    return labels;
  }

  static double[] flat(double[][] features, int width) {
    double[] flat = new double[features.length * width];
    for (int row = 0; row < features.length; row++) {
      System.arraycopy(features[row], 0, flat, row * width, width);
    }
    return flat;
  }
}
