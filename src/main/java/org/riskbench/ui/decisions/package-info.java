/**
 * What a published model decided, what became of it and how it does: the view of the decision log.
 *
 * <p>Controllers and view models of one view of Publish. Must not know any other view.
 */
@NullMarked
package org.riskbench.ui.decisions;

import org.jspecify.annotations.NullMarked;
