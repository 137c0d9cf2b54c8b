/**
 * The headless door: the same work as the window, in a terminal or a script.
 *
 * <p>Results go to standard output, messages to standard error; the only room that touches either.
 * Exit codes: 0 done, 1 unexpected, 2 wrong use, 3 bad input, 4 a refused model, 130 cancelled.
 * Must not load a class of JavaFX.
 */
@NullMarked
package org.riskbench.cli;

import org.jspecify.annotations.NullMarked;
