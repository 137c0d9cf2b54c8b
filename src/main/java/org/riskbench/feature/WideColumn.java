package org.riskbench.feature;

import org.riskbench.schema.Column;

/** A column that a recipe makes, with where it comes from. */
public record WideColumn(Column column, Origin origin) {}
