package org.riskbench.ui.rules;

/**
 * A level of a column as the table shows it.
 *
 * @param review from which score it is reviewed
 * @param decline from which score it is declined
 * @param records how many test records it has
 * @param effect what its thresholds save on them
 * @param note why it keeps the common thresholds; empty if it has its own
 */
public record SegmentRow(
    String level, String review, String decline, String records, String effect, String note) {
  boolean isOwn() {
    return note.isEmpty();
  }
}
