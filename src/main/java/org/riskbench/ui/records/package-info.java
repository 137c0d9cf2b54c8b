/**
 * The records as a table, and the rows that were set aside.
 *
 * <p>Knows no other view or screen.
 */
@NullMarked
package org.riskbench.ui.records;

import org.jspecify.annotations.NullMarked;
