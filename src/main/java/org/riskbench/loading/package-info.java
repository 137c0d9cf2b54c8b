/**
 * Gets an analyst's table in, from files or a database: its format and character set, the kinds of
 * its columns from all rows, the roles they seem to have, and the rows that could not be read,
 * which can be written out to be mended.
 *
 * <p>What comes out is a {@link org.riskbench.dataset.Dataset}. Nothing is dropped silently, and a
 * bad row never ends a load. Must not know models, learners, screens or HTTP, and never puts a
 * cell's value into a problem.
 */
@NullMarked
package org.riskbench.loading;

import org.jspecify.annotations.NullMarked;
