/**
 * How the window explains itself: terms with the figures on the desk, the list of words, the tour.
 * Knows no screen but by what {@link org.riskbench.ui.kit.Explained} marked on it.
 */
@NullMarked
package org.riskbench.ui.help;

import org.jspecify.annotations.NullMarked;
