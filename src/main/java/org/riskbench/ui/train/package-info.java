/**
 * Training: which learners, on which part of the data.
 *
 * <p>Controller and view model of one screen. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.train;

import org.jspecify.annotations.NullMarked;
