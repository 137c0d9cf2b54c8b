package org.riskbench.ui.rules;

/**
 * A list as the table shows it.
 *
 * @param version the newest
 * @param values how many it holds
 * @param spelling how spellings are evened out, in words
 * @param state when it expires, or what is wrong with it
 */
public record ListRow(String name, String version, String values, String spelling, String state) {}
