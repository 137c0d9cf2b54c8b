/**
 * Who may call a published model: the view of this desk's API keys.
 *
 * <p>Controller and view model of one view of Publish. Must not know any other view, and must keep
 * no new key longer than the view that shows it is in front.
 */
@NullMarked
package org.riskbench.ui.callers;

import org.jspecify.annotations.NullMarked;
