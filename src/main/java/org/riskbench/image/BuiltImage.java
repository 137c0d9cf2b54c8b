package org.riskbench.image;

/**
 * An image that was built.
 *
 * @param digest of its manifest, {@code sha256:...}: what a registry calls it
 * @param architecture of the processors it runs on
 * @param java where its Java is from, in words
 */
public record BuiltImage(String digest, Architecture architecture, String java) {}
