/**
 * An expected failure as a value: what happened, where, and what to do next.
 *
 * <p>The lowest stone of the house: imports nothing of ours. Must not know who shows a problem (a
 * window, HTTP or a terminal) and never holds a cell value, a name, an address or a key.
 */
@NullMarked
package org.riskbench.problem;

import org.jspecify.annotations.NullMarked;
