/**
 * The language of risk: score, score map, band, policy to decision, reason.
 *
 * <p>To <em>score</em> is the model's output, to <em>decide</em> is the policy's; they are never
 * mixed. Must not know features, learners, files or faces.
 */
@NullMarked
package org.riskbench.decision;

import org.jspecify.annotations.NullMarked;
