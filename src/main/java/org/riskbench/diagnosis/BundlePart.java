package org.riskbench.diagnosis;

/**
 * One file of a bundle, nothing personal in it. Immutable.
 *
 * @param name in the bundle
 * @param about what it is, for whoever looks before sending it
 */
public record BundlePart(String name, String about, String text) {}
