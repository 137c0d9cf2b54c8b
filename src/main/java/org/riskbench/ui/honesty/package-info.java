/**
 * Time honesty: the run in hand judged by every way to divide the records, a view of Compare.
 *
 * <p>Controller and view model of one view. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.honesty;

import org.jspecify.annotations.NullMarked;
