package org.riskbench.ui.callers;

/**
 * A key as the table shows it, in words.
 *
 * @param isRevocable whether the file still holds it
 */
public record CallerLine(
    String name,
    String id,
    String scopes,
    String expires,
    String used,
    String rate,
    String state,
    boolean isRevocable) {}
