/**
 * Decision trees grown on histograms, alone, boosted or bagged: feature values in, trees out.
 *
 * <p>Must not know what a record, a recipe or a score is, nor how trees are stored or served.
 */
@NullMarked
package org.riskbench.tree;

import org.jspecify.annotations.NullMarked;
