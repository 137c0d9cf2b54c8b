package org.riskbench.ui.split;

/**
 * Something to know about the split.
 *
 * @param warning whether it needs a decision, rather than being good to know
 */
public record SplitRemark(boolean warning, String text) {}
