/**
 * A challenger in the shadow of the model that answers: it scores the same records, nobody hears of
 * its decisions, and what would change if it answered is counted.
 *
 * <p>Knows no HTTP and makes no threads; must never hold up the model that answers.
 */
@NullMarked
package org.riskbench.shadow;

import org.jspecify.annotations.NullMarked;
