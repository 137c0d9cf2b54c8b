package org.riskbench.bench;

import java.lang.reflect.Method;
import java.nio.file.Path;

/**
 * LightGBM's prediction for single records through lightgbm4j, by reflection as {@link
 * LightGbmTable}: 200 trees of up to 31 leaves on the same encoded records.
 */
final class LightGbmRecord {
  private static final int TREES = 200;

  private LightGbmRecord() {}

  /** Arguments: encoded records, their features. */
  public static void main(String[] args) throws Exception {
    int width = Integer.parseInt(args[1]);
    EncodedRecords records = EncodedRecords.read(Path.of(args[0]), width);
    Object booster =
        LightGbmTable.boost(
            LightGbmTable.flat(records.features(), width),
            LightGbmTable.labels(records.fraud()),
            "1",
            TREES);
    Class<?> kinds = Class.forName("com.microsoft.ml.lightgbm.PredictionType");
    Object raw = kinds.getField("C_API_PREDICT_RAW_SCORE").get(null);
    Method predict = booster.getClass().getMethod("predictForMatSingleRow", double[].class, kinds);
    double[][] rows = records.features();
    PerRecord.measure("scorer", record -> (double) predict.invoke(booster, rows[record], raw));
  }
}
