/**
 * How often, how much, how long since: what a key (an address, a device, a card, or a pair of them)
 * did before the record at hand.
 *
 * <p>One {@link org.riskbench.velocity.VelocityState} answers in training and in serving: training
 * passes its rows through a state in the order of their times, a server passes its requests. Time
 * is the record's own (event time), and "before" is strictly earlier: records of one moment never
 * see each other, so the order of a file's rows changes no value.
 *
 * <p>Must not know labels' meaning, learners, files or faces.
 */
@NullMarked
package org.riskbench.velocity;

import org.jspecify.annotations.NullMarked;
