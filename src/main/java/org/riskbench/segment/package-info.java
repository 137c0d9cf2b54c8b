/**
 * Thresholds by segment: each level of a column, such as a channel, gets thresholds of its own.
 * They are found on one part of the records, written as hard rules, and told beside the common
 * ones.
 *
 * <p>Never by a protected column or one that tells it. What keeps and serves rules is not known
 * here.
 */
@NullMarked
package org.riskbench.segment;

import org.jspecify.annotations.NullMarked;
