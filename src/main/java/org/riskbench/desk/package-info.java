/**
 * What lay on the analyst's desk, on disk: the table and how it was read, what was decided about
 * it, the runs with their figures, the thresholds, where the window stood.
 *
 * <p>Keeps runs instead of training them again, and comes back with the same bits. Holds no
 * password and, of cell values, only those the analyst chose: the value that means fraud, values in
 * rules, placeholders among keys. Must not know the window.
 */
@NullMarked
package org.riskbench.desk;

import org.jspecify.annotations.NullMarked;
