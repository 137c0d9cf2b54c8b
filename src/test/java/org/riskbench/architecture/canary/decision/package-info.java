/** A room of the canary. */
@NullMarked
package org.riskbench.architecture.canary.decision;

import org.jspecify.annotations.NullMarked;
