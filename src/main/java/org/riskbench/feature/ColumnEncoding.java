package org.riskbench.feature;

/**
 * How a column is encoded and why, in words for a screen that never hold a value.
 *
 * @param column name, of an input, a derived column or a velocity feature
 * @param madeFrom what it is in words, such as {@code the domain of email}; an input's own name
 * @param encoding never AUTO; LEAVE_OUT if no model reads it
 * @param features how many features it becomes, 0 if it is left out
 * @param policy what becomes of missing and unseen values
 * @param reason one sentence: why this encoding
 */
public record ColumnEncoding(
    String column,
    ColumnSource source,
    String madeFrom,
    Encoding encoding,
    int features,
    StepPolicy policy,
    String reason) {}
