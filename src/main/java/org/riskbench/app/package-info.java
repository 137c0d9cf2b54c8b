/**
 * The roof: main, wiring by hand, the uncaught-exception handler, the order of shutting down.
 *
 * <p>The only room that knows all others.
 */
@NullMarked
package org.riskbench.app;

import org.jspecify.annotations.NullMarked;
