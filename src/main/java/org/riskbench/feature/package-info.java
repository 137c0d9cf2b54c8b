/**
 * From a record to the input of a model: the fitted recipe, the same code for training and serving.
 *
 * <p>A {@link org.riskbench.feature.Recipe} is learned from training rows only and immutable. Must
 * not know labels' meaning, learners, files or faces.
 */
@NullMarked
package org.riskbench.feature;

import org.jspecify.annotations.NullMarked;
