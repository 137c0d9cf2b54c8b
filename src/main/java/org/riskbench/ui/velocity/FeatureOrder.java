package org.riskbench.ui.velocity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.riskbench.experiment.VelocityEstimate;
import org.riskbench.velocity.VelocityFeature;

/** How the list of features is ordered. */
public enum FeatureOrder {
  /** What adds most comes first; what is not known yet before it, so that it is seen. */
  GAIN,
  /** Features of one key together, in the order they were listed. */
  KEY;

  /** The features in this order; those that are equal in it stay as they are. */
  List<VelocityFeature> of(
      List<VelocityFeature> listed,
      Function<VelocityFeature, Optional<VelocityEstimate>> estimates) {
    Comparator<VelocityFeature> order =
        switch (this) {
          case GAIN ->
              Comparator.comparingDouble(
                      (VelocityFeature feature) ->
                          estimates.apply(feature).map(FeatureOrder::gain).orElse(-2.0))
                  .thenComparingDouble(
                      feature -> estimates.apply(feature).map(FeatureOrder::alone).orElse(-2.0));
          case KEY -> Comparator.comparing(VelocityFeature::key);
        };
    return listed.stream().sorted(order).toList();
  }

  private static double gain(VelocityEstimate estimate) {
    return Double.isNaN(estimate.gain()) ? 2 : -estimate.gain();
  }

  private static double alone(VelocityEstimate estimate) {
    return Double.isNaN(estimate.auc()) ? 2 : -estimate.auc();
  }
}
