/**
 * Why a model says what it says: what matters to it, how it acts, what would change its mind.
 *
 * <p>Everything here is told of a model and of records whose outcome is known, and is deterministic
 * by a seed. Must not know learners, tables, files or faces; nothing here changes any state.
 */
@NullMarked
package org.riskbench.explain;

import org.jspecify.annotations.NullMarked;
