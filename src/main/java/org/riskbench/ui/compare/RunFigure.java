package org.riskbench.ui.compare;

import java.util.OptionalDouble;

/**
 * One figure of a run.
 *
 * @param value to sort by; empty if it can't be told
 * @param text as it is shown
 * @param give by how much it may be off, as it is shown; empty where that is not known
 * @param hint where it may lie and how that was found; empty likewise
 */
public record RunFigure(OptionalDouble value, String text, String give, String hint) {}
