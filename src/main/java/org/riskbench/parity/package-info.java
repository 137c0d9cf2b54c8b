/**
 * Whether every door gives the same answer: made-up records are sent through each, and one bit that
 * differs stops a model from being published.
 *
 * <p>Knows the doors of the library, of HTTP and of exported graphs; the command line and the
 * window bring their own. Must not know where models are kept.
 */
@NullMarked
package org.riskbench.parity;

import org.jspecify.annotations.NullMarked;
