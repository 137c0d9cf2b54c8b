package org.riskbench.experiment;

import org.riskbench.velocity.VelocityFeature;

/**
 * What a velocity feature seems to bring.
 *
 * @param present share of the train part's records that have a value, 0 to 1
 * @param auc of the feature alone on the train part, whatever its direction, records without a
 *     value at the end that tells more: .5 (nothing) to 1; NaN if there are not both classes
 * @param gain AUC that it adds to the other columns on the last 30 % of the train part by time,
 *     when weights are learnt on what is before: about 0 if it adds nothing, below 0 if it does
 *     harm; NaN if either stretch has not both classes
 */
public record VelocityEstimate(VelocityFeature feature, double present, double auc, double gain) {}
