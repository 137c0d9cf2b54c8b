package org.riskbench.card;

import java.util.List;

/**
 * The records by one column.
 *
 * @param column its name
 * @param reference name of the group that the others are held against; empty if they are not
 * @param groups largest first where they have no order of their own
 */
public record GroupTable(String column, String reference, List<GroupRow> groups) {
  public GroupTable {
    groups = List.copyOf(groups);
  }
}
