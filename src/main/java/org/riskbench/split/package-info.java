/**
 * Divides labelled rows into train, tune, calibrate and test, and says when a label was known.
 *
 * <p>No row is in two parts, none without a matured label in the test part, and what a part may
 * decide is said by its name. Must not know files, models, learners or screens.
 */
@NullMarked
package org.riskbench.split;

import org.jspecify.annotations.NullMarked;
