package org.riskbench.ui.split;

import java.util.Optional;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.split.SplitPlan;

/**
 * Where things stand between two moves.
 *
 * @param plan empty for the usual one
 * @param timing what is said about when labels count
 */
record SplitMove(Optional<SplitPlan> plan, LabelTiming timing) {}
