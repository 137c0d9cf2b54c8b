package org.riskbench.monitor;

import java.util.Optional;
import org.riskbench.evaluation.StabilityIndex;

/**
 * Risk scores of the latest records beside those that thresholds were found on.
 *
 * @param live records by 20 points of the score, 50 of them
 * @param training likewise; empty where the model's file does not keep them
 * @param byScore records since the start by score, 0 to 1000
 * @param drift how they differ, in about ten groups of like size; empty likewise
 */
public record ScoreFigures(
    long[] live, long[] training, long[] byScore, Optional<StabilityIndex> drift) {}
