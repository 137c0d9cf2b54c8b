package org.riskbench.ledger;

/**
 * What decided, in its versions. Immutable.
 *
 * @param model name and version in the registry
 * @param fileSha256 of the model file, 64 hexadecimal digits: the scorer, the score map and the
 *     rules are in it
 * @param policyVersion from 1
 * @param lists names and versions of the lists that rules ask, empty where there are none
 */
public record DecidedBy(String model, String fileSha256, int policyVersion, String lists) {}
