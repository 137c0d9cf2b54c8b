/**
 * Runs, made on the same rows and remembered so that they can be compared.
 *
 * <p>A run is plan, model, score map, evaluation and provenance in one. Every run of an experiment
 * sees the same split: it learns on train, is calibrated and anchored on calibrate (or by cross-fit
 * where that part is small) and is only reported on test. Must not know windows, HTTP or terminals.
 */
@NullMarked
package org.riskbench.experiment;

import org.jspecify.annotations.NullMarked;
