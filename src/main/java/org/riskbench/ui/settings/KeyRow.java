package org.riskbench.ui.settings;

/** A trusted key as the table shows it: what its owner is called here, and the id. */
public record KeyRow(String owner, String id) {}
