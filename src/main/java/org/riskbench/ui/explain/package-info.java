/**
 * The Explain screen: what matters to the model in hand, how it acts on a column, and one record:
 * why it scores as it does, what would change that, and which known records are like it.
 */
@NullMarked
package org.riskbench.ui.explain;

import org.jspecify.annotations.NullMarked;
