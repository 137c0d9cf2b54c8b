/**
 * Thresholds: what is approved, reviewed and declined, and what that costs.
 *
 * <p>Controller and view model of one screen. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.decide;

import org.jspecify.annotations.NullMarked;
