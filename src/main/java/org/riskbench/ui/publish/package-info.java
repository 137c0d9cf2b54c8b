/**
 * Publishing: the chosen model over HTTP, on and off.
 *
 * <p>Controller and view model of one screen. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.publish;

import org.jspecify.annotations.NullMarked;
