/**
 * Comparison of the runs: figures, and the curves behind them.
 *
 * <p>Controller and view model of one screen. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.compare;

import org.jspecify.annotations.NullMarked;
