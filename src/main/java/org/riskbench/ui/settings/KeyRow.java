package org.riskbench.ui.settings;

/**
 * A key as the table shows it.
 *
 * @param owner as it is called here
 * @param state trusted, or when it was revoked
 * @param counts whether it is trusted
 */
public record KeyRow(String owner, String id, String state, boolean counts) {}
