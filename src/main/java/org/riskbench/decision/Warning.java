package org.riskbench.decision;

/**
 * Something about a record that did not stop it from being scored.
 *
 * @param field the column, never its value
 * @param code stable: SCORE-411 missing, SCORE-412 unseen category, SCORE-413 unknown field
 * @param text one sentence
 */
public record Warning(String field, String code, String text) {}
