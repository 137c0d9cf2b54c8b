package org.riskbench.ui.changes;

/**
 * A record that is decided otherwise, as a line.
 *
 * @param record its number in the file
 * @param keys its keys, masked
 * @param reasons why it is, or was, not approved
 */
public record FlipRow(
    String record,
    String keys,
    String decisions,
    String scores,
    String label,
    String amount,
    String saved,
    String reasons) {}
