package org.riskbench.answering;

import org.riskbench.modelfile.SealPolicy;

/**
 * How calls are read and what is told of a model.
 *
 * @param lenient whether unknown fields are a warning where a call does not say otherwise
 * @param seals whose seals are trusted
 */
public record AnswerPlan(RecordLimits limits, boolean lenient, SealPolicy seals) {}
