/**
 * What would change if another model answered: the view of the challenger in the shadow.
 *
 * <p>Controller and view model of one view of Publish. Must not know any other view.
 */
@NullMarked
package org.riskbench.ui.challenger;

import org.jspecify.annotations.NullMarked;
