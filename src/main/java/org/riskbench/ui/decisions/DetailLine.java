package org.riskbench.ui.decisions;

/** A fact about a decision: what it is, and what it says. */
record DetailLine(String caption, String text) {}
