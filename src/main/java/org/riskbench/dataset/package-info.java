/**
 * Gets an analyst's file in: loading, kinds and roles of its columns, labels, a profile, and honest
 * splits.
 *
 * <p>A {@link org.riskbench.dataset.Dataset} is immutable; changing a role or the label makes
 * another one over the same values. Nothing is dropped silently: rows that could not be read, and
 * rows without a label, are kept apart and counted. Must not know models, learners, screens or
 * HTTP, and never puts a cell's value into a problem.
 */
@NullMarked
package org.riskbench.dataset;

import org.jspecify.annotations.NullMarked;
