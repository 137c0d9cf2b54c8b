/**
 * Who would be decided otherwise than so far: by count, money and segment, and the dearest records
 * one by one.
 *
 * <p>A view of the Decide screen: FXML, controller, view model. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.changes;

import org.jspecify.annotations.NullMarked;
