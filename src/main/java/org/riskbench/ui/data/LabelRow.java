package org.riskbench.ui.data;

/** A value of the label column and what it means. */
public record LabelRow(LabelValue value, Choice<LabelMeaning> meaning) {}
