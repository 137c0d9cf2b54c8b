package org.riskbench.ui.fairness;

import java.util.Optional;
import org.riskbench.evaluation.Interval;

/**
 * One group as a line.
 *
 * @param isReference whether the others are held against it
 * @param isFew whether it has too few records to say much
 * @param isBelow whether its ratio is under the line of four fifths
 * @param dot where the dot stands: its rate by the reference's; empty without one
 * @param whisker how far the dot can be off, once that is worked out
 * @param spoken all of it in a sentence
 */
public record GroupRow(
    String name,
    String records,
    String rate,
    String ratio,
    String interval,
    boolean isReference,
    boolean isFew,
    boolean isBelow,
    Optional<Double> dot,
    Optional<Interval> whisker,
    String spoken) {}
