package org.riskbench.dataset;

import org.riskbench.schema.ColumnRole;

/**
 * A role that a column seems to have.
 *
 * @param reason one sentence for the analyst; holds no value but that of a label
 */
public record RoleSuggestion(String column, ColumnRole role, String reason) {}
