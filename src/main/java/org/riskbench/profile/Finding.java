package org.riskbench.profile;

import org.riskbench.problem.Severity;

/**
 * Something in the data that the analyst should look at.
 *
 * @param code stable, such as {@code CONSTANT}
 * @param column the column it is about, empty if it is about the records
 * @param severity how much it stands in the way
 * @param text one sentence with the evidence; holds no value
 */
public record Finding(String code, String column, Severity severity, String text) {}
