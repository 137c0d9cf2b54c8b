/** A room of the canary. */
@NullMarked
package org.riskbench.architecture.canary.scoring;

import org.jspecify.annotations.NullMarked;
