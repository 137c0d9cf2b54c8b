package org.riskbench.ui.live;

/**
 * A column as it is shown.
 *
 * @param index stability index, as text
 * @param chance what chance alone reaches, as text
 * @param missing share without a value, and that of training
 * @param unseen share of unknown categories or extreme values, and that of training
 * @param says what it means, in a sentence
 * @param isAlarming whether somebody is alerted
 * @param meter its bar
 */
record ColumnLine(
    String column,
    String index,
    String chance,
    String missing,
    String unseen,
    String says,
    boolean isAlarming,
    Meter meter) {
  /**
   * Index on a scale from none to a lot.
   *
   * @param index 0 or more; NaN where there is none
   * @param alarm from which somebody is alerted; NaN likewise
   */
  record Meter(double index, double alarm) {}
}
