/** A room of the canary. */
@NullMarked
package org.riskbench.architecture.canary.ui.train;

import org.jspecify.annotations.NullMarked;
