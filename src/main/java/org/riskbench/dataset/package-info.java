/**
 * What a file became: records with roles and labels, and the report on how they were loaded.
 *
 * <p>A {@link org.riskbench.dataset.Dataset} is immutable; changing a role or the label makes
 * another one over the same values. Nothing is dropped silently: rows that could not be read, and
 * rows without a label, are kept apart and counted. Must not know files' formats, models, learners,
 * screens or HTTP, and never puts a cell's value into a problem.
 */
@NullMarked
package org.riskbench.dataset;

import org.jspecify.annotations.NullMarked;
