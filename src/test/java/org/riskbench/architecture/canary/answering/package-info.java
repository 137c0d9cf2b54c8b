/** A room of the canary. */
@NullMarked
package org.riskbench.architecture.canary.answering;

import org.jspecify.annotations.NullMarked;
