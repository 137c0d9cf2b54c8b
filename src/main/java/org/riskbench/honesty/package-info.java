/**
 * How much of a run's figures is owed to the way its records were divided: the same plan is trained
 * and judged anew with a random split, by time, by time with label delay and by entity.
 *
 * <p>Each way is an experiment of its own, so that everything that is fitted is fitted on that
 * way's train part. Must not know files, servers or screens.
 */
@NullMarked
package org.riskbench.honesty;

import org.jspecify.annotations.NullMarked;
