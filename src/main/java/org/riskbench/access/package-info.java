/**
 * Who may call a published model, and for what.
 *
 * <p>Knows no HTTP: it is given what a caller showed and says who that is.
 */
@NullMarked
package org.riskbench.access;

import org.jspecify.annotations.NullMarked;
