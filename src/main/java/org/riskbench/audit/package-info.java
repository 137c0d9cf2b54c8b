/**
 * What was done in a folder, by whom and why: one line an act, never changed, each chained to the
 * one before by its hash.
 *
 * <p>Must not know what the acts do, nor what a model is.
 */
@NullMarked
package org.riskbench.audit;

import org.jspecify.annotations.NullMarked;
