package org.riskbench.profile;

import java.util.List;

/**
 * Something in the data that the analyst should look at.
 *
 * @param code stable, such as {@code CONSTANT}
 * @param column the column it is about, empty if it is about the records
 * @param severity how much it stands in the way
 * @param text one sentence with the evidence; holds no value
 * @param actions what to offer, the advised one first; empty if there is only to know
 */
public record Finding(
    String code, String column, Severity severity, String text, List<Action> actions) {
  public Finding {
    actions = List.copyOf(actions);
  }

  /** How much a finding stands in the way; the gravest first. */
  public enum Severity {
    /** A model learned from this is worthless until something is done. */
    ERROR,
    /** Probably wrong: decide. */
    WARNING,
    /** Good to know. */
    INFO
  }

  /** What the analyst can do about a finding. */
  public enum Action {
    /** Leave the column out: it gets the role IGNORED. */
    IGNORE_COLUMN,
    /** Make the column a key: it gets the role ENTITY. */
    MAKE_ENTITY,
    /** Keep it as it is, with a note in the model card. */
    KEEP_WITH_NOTE,
    /** Test on the latest records. */
    SPLIT_BY_TIME,
    /** Keep all records of a key in one part. */
    SPLIT_BY_ENTITY
  }

  /** Whether it says that the label has leaked. */
  public boolean isLeak() {
    return code.startsWith("LEAK-");
  }
}
