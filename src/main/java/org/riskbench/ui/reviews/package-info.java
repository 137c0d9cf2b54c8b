/**
 * What the review team makes of the thresholds: its queue day by day, thresholds for a target, and
 * what one more reviewer is worth.
 */
@NullMarked
package org.riskbench.ui.reviews;

import org.jspecify.annotations.NullMarked;
