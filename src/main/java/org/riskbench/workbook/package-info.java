/**
 * Reads the rows of an Excel workbook (.xlsx), cell by cell as text: numbers as they are stored,
 * moments in ISO form by their number format, the stored result of a formula, errors as missing.
 *
 * <p>The sheet streams by; only the shared texts and the styles are held. Must not know datasets,
 * and never puts a cell into a problem.
 */
@NullMarked
package org.riskbench.workbook;

import org.jspecify.annotations.NullMarked;
