package org.riskbench.ui.data;

/**
 * One thing to know about the data.
 *
 * @param warning whether to beware of it (otherwise it only explains)
 */
public record Finding(boolean warning, String text) {}
