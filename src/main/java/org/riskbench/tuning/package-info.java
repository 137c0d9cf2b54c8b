/**
 * Which settings and which learners do best on rows held out of the train part: trials, in a fixed
 * order, within a budget.
 *
 * <p>Judges by the rows it is given and never sees others; whoever calls keeps the test part to
 * himself. Must not know tables, files or faces.
 */
@NullMarked
package org.riskbench.tuning;

import org.jspecify.annotations.NullMarked;
