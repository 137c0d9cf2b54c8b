package org.riskbench.ui.export;

/** A sentence about a model, and whether it is one to think about. */
record Remark(String text, boolean isWarning) {}
