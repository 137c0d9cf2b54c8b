/**
 * What thresholds do to labelled records: money, reviews a day, segments, fairness, and who would
 * be decided otherwise than before.
 *
 * <p>Puts the arithmetic of {@code evaluation} together with a dataset's times, amounts and groups.
 * Must not know files, servers or screens.
 */
@NullMarked
package org.riskbench.trial;

import org.jspecify.annotations.NullMarked;
