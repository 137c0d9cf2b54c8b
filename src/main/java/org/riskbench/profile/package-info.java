/**
 * What a dataset looks like and what is wrong with it: columns, leaks, drift.
 *
 * <p>Nothing here changes data: a {@link org.riskbench.profile.Finding} names a column, gives the
 * evidence and offers an action. Values of personal columns never leave this room. Must not know
 * files, models, learners or screens.
 */
@NullMarked
package org.riskbench.profile;

import org.jspecify.annotations.NullMarked;
