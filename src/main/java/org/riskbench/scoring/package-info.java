/**
 * The only way to score: model and record in, score, decision and reasons out.
 *
 * <p>Also the in-process API of the product, light enough for a cloud function. Must not know
 * learners, tables, files, JSON or faces; never allocates per record on the path to a decision.
 */
@NullMarked
package org.riskbench.scoring;

import org.jspecify.annotations.NullMarked;
