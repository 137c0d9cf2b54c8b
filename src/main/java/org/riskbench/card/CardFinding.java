package org.riskbench.card;

/**
 * Something odd about the data.
 *
 * @param code stable, such as {@code LEAK-POST-EVENT}
 * @param column it is about; empty if it is about the records
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param text one sentence with the evidence; holds no value
 * @param done what was done about it, in words
 */
public record CardFinding(String code, String column, String severity, String text, String done) {}
