package org.riskbench.training;

import org.riskbench.scoring.Scorer;

/**
 * What training hands on.
 *
 * @param trainerModel the trainer's own model and provenance as a protobuf message, for audit;
 *     empty where there is none
 */
public record TrainedScorer(Scorer scorer, byte[] trainerModel) {}
