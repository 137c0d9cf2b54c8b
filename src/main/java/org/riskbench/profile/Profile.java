package org.riskbench.profile;

import java.util.List;

/**
 * What a dataset looks like.
 *
 * @param rows rows that could be read
 * @param rejected rows set aside
 * @param unlabelled rows without a label
 * @param fraudRate share of frauds among the labelled rows, 0 to 1, NaN without labels
 * @param columns in the order of the schema
 * @param findings what to look at, the gravest first
 */
public record Profile(
    int rows,
    int rejected,
    int unlabelled,
    double fraudRate,
    List<ColumnProfile> columns,
    List<Finding> findings) {
  public Profile {
    columns = List.copyOf(columns);
    findings = List.copyOf(findings);
  }
}
