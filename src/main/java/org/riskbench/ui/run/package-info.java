/**
 * One run looked into: how it came about, what it differs in from another, what its model is made
 * of.
 *
 * <p>Two views of the Compare screen. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.run;

import org.jspecify.annotations.NullMarked;
