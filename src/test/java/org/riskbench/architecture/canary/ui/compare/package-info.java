/** A room of the canary. */
@NullMarked
package org.riskbench.architecture.canary.ui.compare;

import org.jspecify.annotations.NullMarked;
