package org.riskbench.ui.run;

/**
 * A fact of the run in hand.
 *
 * @param what it is about
 * @param here what it is in the run in hand
 * @param there what it is in the run it is compared with; empty without one
 */
public record FactRow(String what, String here, String there) {}
