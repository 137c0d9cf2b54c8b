/**
 * How alike the thresholds treat groups of people, and what treating them alike would cost.
 *
 * <p>A view of the Decide screen: FXML, controller, view models. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.fairness;

import org.jspecify.annotations.NullMarked;
