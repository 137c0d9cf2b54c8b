package org.riskbench.ui.velocity;

import java.util.Optional;
import org.riskbench.experiment.VelocityEstimate;
import org.riskbench.velocity.VelocityFeature;

/**
 * One line of the list.
 *
 * @param sentence what the feature tells
 * @param key the key's columns, for people
 * @param origin whether it was suggested, for people
 * @param on whether it is taken into training
 * @param estimate what it brings, once that is known
 * @param first whether it is the first of its key in a list that is grouped by key
 */
public record FeatureRow(
    VelocityFeature feature,
    String sentence,
    String key,
    String origin,
    boolean on,
    Optional<VelocityEstimate> estimate,
    boolean first) {}
