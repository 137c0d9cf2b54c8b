package org.riskbench.sample;

/** Where a record came from: a network address from a reserved range, and its country. */
record Place(int number, String country) {}
