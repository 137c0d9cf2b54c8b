package org.riskbench.feature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.Window;

/** Says where a velocity feature comes from. All features of one key share a reason. */
final class VelocityOrigin {
  private VelocityOrigin() {}

  static Origin of(VelocityFeature feature) {
    List<String> columns = new ArrayList<>(feature.entity());
    String key = String.join(" and ", Collections.nCopies(columns.size(), "%s"));
    String other = "";
    if (!feature.of().isEmpty()) {
      columns.add(feature.of());
      // The other column is named after the key in the list, but may be spoken of before it.
      other = "%" + columns.size() + "$s";
      key = columns.size() == 2 ? "%1$s" : "%1$s and %2$s";
    }
    return new Origin(columns, feature.key() + " velocity", phrase(feature, key, other));
  }

  private static String phrase(VelocityFeature feature, String key, String other) {
    String past = past(feature.window());
    return switch (feature.aggregate()) {
      case COUNT -> "the number of earlier records with the same " + key + past;
      case DISTINCT ->
          "the number of different values of " + other + " with the same " + key + past;
      case SUM -> "the sum of " + other + " with the same " + key + past;
      case MEAN -> "the mean of " + other + " with the same " + key + past;
      case MAX -> "the largest " + other + " with the same " + key + past;
      case RATIO_TO_MEAN -> other + " against its mean with the same " + key + past;
      case SINCE_LAST -> "the time since the last record with the same " + key;
      case SINCE_FIRST -> "the time since the first record with the same " + key;
      case FRAUD_SHARE -> "the share of known frauds with the same " + key + past;
    };
  }

  private static String past(Window window) {
    return window.equals(Window.EVER) ? "" : " in the last " + window;
  }
}
