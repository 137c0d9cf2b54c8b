package org.riskbench.feature;

import java.util.List;

/**
 * What a feature is made from.
 *
 * @param column the column that it encodes: an input, a derived one or a velocity feature
 * @param inputs input columns of the record itself that its value depends on; what is only told of
 *     earlier records depends on none
 * @param isNumberAsIs whether it is the column's number, missing where that is missing
 */
public record FeatureSource(String column, List<String> inputs, boolean isNumberAsIs) {
  public FeatureSource {
    inputs = List.copyOf(inputs);
  }
}
