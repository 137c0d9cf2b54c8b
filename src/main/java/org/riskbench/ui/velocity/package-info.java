/**
 * What is counted of earlier records by the same key, chosen by clicks.
 *
 * <p>Knows no other view or screen.
 */
@NullMarked
package org.riskbench.ui.velocity;

import org.jspecify.annotations.NullMarked;
