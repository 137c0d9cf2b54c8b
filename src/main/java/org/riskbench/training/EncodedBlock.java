package org.riskbench.training;

import org.riskbench.feature.Algorithm;

/**
 * A stretch of encoded rows that is meant for one kind of algorithm.
 *
 * @param from the first of its features
 * @param to behind the last of them
 */
public record EncodedBlock(Algorithm algorithm, int from, int to) {}
