/**
 * Which records train a model and which test it, shown on a line of time.
 *
 * <p>Knows no other view or screen.
 */
@NullMarked
package org.riskbench.ui.split;

import org.jspecify.annotations.NullMarked;
