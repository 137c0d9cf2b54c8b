/**
 * From encoded training rows to a compiled scorer, with progress and cancel.
 *
 * <p>The only room that knows Tribuo. It hands its result on as a flat {@link
 * org.riskbench.scoring.Scorer} that equals the trainer's own output to the bit. Must not know
 * tables, files or faces.
 */
@NullMarked
package org.riskbench.training;

import org.jspecify.annotations.NullMarked;
