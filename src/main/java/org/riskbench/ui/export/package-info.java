/**
 * The Export screen: a saved model made ready for another place, as a folder.
 *
 * <p>Must not know how a kit is made, nor what is in it: that is told by {@code deploy}.
 */
@NullMarked
package org.riskbench.ui.export;

import org.jspecify.annotations.NullMarked;
