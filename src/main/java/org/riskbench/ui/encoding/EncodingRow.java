package org.riskbench.ui.encoding;

import java.util.List;
import org.riskbench.feature.Encoding;

/**
 * One line of the list: a column and how it becomes numbers.
 *
 * @param origin what it is or what it is made from, for people
 * @param part which part of the list it belongs to
 * @param chosen AUTO, or what was chosen by hand
 * @param encoding what is done; LEAVE_OUT if no model reads it
 * @param choices what suits it; empty where there is nothing to choose
 * @param features how many numbers it becomes, as text
 * @param missing what becomes of a missing value
 * @param unseen what becomes of a value that training never had
 * @param reason why it is encoded so, and why it was derived
 */
public record EncodingRow(
    String column,
    String origin,
    RowPart part,
    Encoding chosen,
    Encoding automatic,
    Encoding encoding,
    List<Encoding> choices,
    String features,
    String missing,
    String unseen,
    String reason) {
  public EncodingRow {
    choices = List.copyOf(choices);
  }

  /** Whether a person chose. */
  boolean isChanged() {
    return chosen != Encoding.AUTO;
  }

  /** Whether some model reads it. */
  boolean isRead() {
    return encoding != Encoding.LEAVE_OUT;
  }
}
