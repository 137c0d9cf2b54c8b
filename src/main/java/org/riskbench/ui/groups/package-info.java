/**
 * How runs do on groups of the test records: period by period, and by the values of a column.
 *
 * <p>Two views of the Compare screen. Must not know any other screen, nor how groups are judged.
 */
@NullMarked
package org.riskbench.ui.groups;

import org.jspecify.annotations.NullMarked;
