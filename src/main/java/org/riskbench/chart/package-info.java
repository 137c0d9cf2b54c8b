/**
 * Charts: one description per chart, and Tablesaw figures and offline pages made from it. The
 * window's native charts are drawn from the same descriptions.
 *
 * <p>Must not know JavaFX, files or where the curves come from. Nothing here calls the network: the
 * drawing script is read from the class path.
 */
@NullMarked
package org.riskbench.chart;

import org.jspecify.annotations.NullMarked;
