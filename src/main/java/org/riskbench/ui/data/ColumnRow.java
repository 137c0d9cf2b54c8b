package org.riskbench.ui.data;

import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * One line of the column list.
 *
 * @param missing share of the rows without a value, as text
 * @param why why the role was recognised; empty if nobody said
 */
public record ColumnRow(
    String name,
    Choice<ColumnKind> kind,
    Choice<ColumnRole> role,
    String missing,
    String distinct,
    String why) {}
