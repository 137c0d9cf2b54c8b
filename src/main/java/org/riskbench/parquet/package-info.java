/**
 * Reads Parquet files straight into primitive columns: footer, pages, encodings, and what a
 * column's logical type says its values are.
 *
 * <p>Columns are read one by one, each from its own place in the file, so several cores can share
 * the work. Sizes that a file declares are believed only as far as the file's own length and the
 * memory at hand bear them out. Must not know datasets, roles or labels, and never puts a value
 * into a problem.
 */
@NullMarked
package org.riskbench.parquet;

import org.jspecify.annotations.NullMarked;
