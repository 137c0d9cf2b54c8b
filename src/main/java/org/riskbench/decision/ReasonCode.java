package org.riskbench.decision;

import java.util.List;

/**
 * One entry of the reason dictionary: what is said where a code raises the risk. Immutable.
 *
 * @param code stable, as in answers and logs
 * @param covers columns that count for it, inputs and those made from them; correlated ones share a
 *     code
 * @param wording for colleagues, with places in braces such as {@code {finding}}
 * @param direction which values of its columns may be given as a reason
 * @param customerSafe whether a customer may be told it
 * @param customerWording what a customer is told, without places
 */
public record ReasonCode(
    String code,
    List<String> covers,
    String wording,
    Direction direction,
    boolean customerSafe,
    String customerWording) {
  /** Most characters of a wording. */
  public static final int LONGEST = 200;

  /** Which values may be given as a reason. */
  public enum Direction {
    /** High ones alone: a low one that raises the risk is not told. */
    HIGH("high"),
    /** Low ones alone. */
    LOW("low"),
    EITHER("either");

    private final String word;

    Direction(String word) {
      this.word = word;
    }

    /** As in files: lower case. */
    public String word() {
      return word;
    }
  }

  public ReasonCode {
    covers = List.copyOf(covers);
    if (code.isEmpty() || covers.isEmpty()) {
      throw new IllegalArgumentException("a reason code has a name and covers a column");
    }
    if (!isWording(wording) || !isWording(customerWording)) {
      throw new IllegalArgumentException(
          "a reason's wording has 1 to " + LONGEST + " characters on one line");
    }
    if (customerWording.indexOf('{') >= 0) {
      throw new IllegalArgumentException("what a customer is told has no places in braces");
    }
  }

  /** Whether a text can be a wording: something on one line, not too long. */
  public static boolean isWording(String text) {
    boolean possible = !text.isBlank() && text.length() <= LONGEST;
    for (int i = 0; possible && i < text.length(); i++) {
      possible = !Character.isISOControl(text.charAt(i));
    }
    return possible;
  }

  /** The same with other words for colleagues. */
  public ReasonCode worded(String changed) {
    return new ReasonCode(code, covers, changed, direction, customerSafe, customerWording);
  }

  /** The same, given as a reason for other values. */
  public ReasonCode raising(Direction changed) {
    return new ReasonCode(code, covers, wording, changed, customerSafe, customerWording);
  }

  /** The same, told to customers or not. */
  public ReasonCode safe(boolean changed) {
    return new ReasonCode(code, covers, wording, direction, changed, customerWording);
  }

  /** The same with other words for customers. */
  public ReasonCode told(String changed) {
    return new ReasonCode(code, covers, wording, direction, customerSafe, changed);
  }
}
