/**
 * What thresholds cost and save, as a view of Decide: the saving against a baseline, where the
 * money goes, the costs it is counted by, what each of them matters, the cheapest thresholds.
 *
 * <p>Controller and view model of one view. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.money;

import org.jspecify.annotations.NullMarked;
