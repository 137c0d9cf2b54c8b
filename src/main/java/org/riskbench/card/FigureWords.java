package org.riskbench.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What figures are called on a page, by their names in the command line's JSON. */
public final class FigureWords {
  /** Figures in the order in which they are told. */
  public static final Map<String, String> ALL = all();

  private FigureWords() {}

  private static Map<String, String> all() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("auc", "AUC");
    names.put("averagePrecision", "Average precision");
    names.put("recallAtFpr.0.001", "Recall at 0.1 % FPR");
    names.put("recallAtFpr.0.01", "Recall at 1 % FPR");
    names.put("recallAtFpr.0.05", "Recall at 5 % FPR");
    names.put("ks", "KS");
    names.put("brier", "Brier");
    names.put("logLoss", "Log loss");
    names.put("ece", "ECE");
    return Collections.unmodifiableMap(names);
  }

  /** What a figure tells and what is good, in a few words. */
  public static String meaning(String figure) {
    return switch (figure) {
      case "auc" -> "chance that a fraud scores above a good record; 0.5 is chance, 1 is best";
      case "averagePrecision" -> "mean share of frauds among alerts over all recalls; 1 is best";
      case "ks" -> "largest gap between recall and false-positive rate; 1 is best";
      case "brier" -> "mean squared error of the probability; 0 is best";
      case "logLoss" -> "mean surprise of the outcome, in nats; 0 is best";
      case "ece" -> "mean gap between told and observed share over 10 ranges; 0 is best";
      default -> "share of frauds stopped while this share of goods is";
    };
  }
}
