/**
 * The model card: what a validator must know of a model, in plain values that lie in its file, and
 * the short page of them. Knows no table, no run and no value of a record.
 */
@NullMarked
package org.riskbench.card;

import org.jspecify.annotations.NullMarked;
