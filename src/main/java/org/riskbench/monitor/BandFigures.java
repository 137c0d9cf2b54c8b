package org.riskbench.monitor;

import java.util.Optional;
import org.riskbench.decision.Decision;
import org.riskbench.evaluation.Interval;

/**
 * How often a band was decided.
 *
 * @param decided records since the start, rules included
 * @param latest of the latest records, rules included
 * @param byScore of the latest records, by the score alone; 0 for a band that rules alone put into
 * @param expected share of records that the score alone is expected to put there; empty where the
 *     model's file does not tell, or rules alone put records there
 * @param usual between which shares it lies on 99 of 100 days where nothing changed; empty likewise
 */
public record BandFigures(
    String band,
    Decision decision,
    long decided,
    long latest,
    long byScore,
    Optional<Double> expected,
    Optional<Interval> usual) {}
