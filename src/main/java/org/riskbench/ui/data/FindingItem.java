package org.riskbench.ui.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.profile.Finding.Action;

/**
 * One thing to know about the data.
 *
 * @param code stable code; empty where there is none
 * @param column the column it is about; empty if it is about the records
 * @param actions what to offer, the advised one first
 * @param lead where to look further
 * @param note why it was kept; empty if it was not
 */
public record FindingItem(
    Group group,
    String code,
    String column,
    String text,
    List<Action> actions,
    Lead lead,
    Optional<String> note) {
  /** From this many findings of one code on they can be acted upon together. */
  private static final int MANY = 4;

  public FindingItem {
    actions = List.copyOf(actions);
  }

  /** How findings are grouped, gravest first. */
  public enum Group {
    /** A model learned from this is worthless. */
    ACT,
    /** Probably wrong. */
    DECIDE,
    /** Looked at and kept with a note. */
    KEPT,
    /** Only to know. */
    KNOW
  }

  /** Where a finding leads, beside its column. */
  public enum Lead {
    /** Nowhere else. */
    NOWHERE,
    /** To the records. */
    RECORDS,
    /** What was remembered can be forgotten. */
    FORGET
  }

  /** A finding without actions. */
  static FindingItem plain(Group group, String code, String column, String text) {
    return new FindingItem(group, code, column, text, List.of(), Lead.NOWHERE, Optional.empty());
  }

  FindingItem leading(Lead where) {
    return new FindingItem(group, code, column, text, actions, where, note);
  }

  /** What its note is kept under. */
  String key() {
    return column.isEmpty() ? code : code + " " + column;
  }

  /**
   * Findings of one group.
   *
   * @param title what they have in common, with their number
   */
  public record Section(Group group, String title, List<FindingItem> items) {
    public Section {
      items = List.copyOf(items);
    }

    /** Codes that came up for many columns which can be ignored, with how many. */
    public Map<String, Integer> manyAlike() {
      Map<String, Integer> counts = new LinkedHashMap<>();
      items.stream()
          .filter(item -> item.actions().contains(Action.IGNORE_COLUMN))
          .forEach(item -> counts.merge(item.code(), 1, Integer::sum));
      counts.values().removeIf(count -> count < MANY);
      return counts;
    }
  }
}
