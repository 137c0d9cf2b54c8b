package org.riskbench.feature;

/**
 * A derivation that seems worth its while.
 *
 * @param reason one sentence, with names of columns and no value
 */
public record SuggestedDerivation(Derivation derivation, String reason) {}
