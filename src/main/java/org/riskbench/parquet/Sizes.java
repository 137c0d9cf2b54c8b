package org.riskbench.parquet;

/** Declared sizes that the memory at hand doesn't bear out are not believed. */
final class Sizes {
  /** No page may take a larger part of the memory than this. */
  private static final int SHARE = 8;

  private static final int LARGEST = 1 << 29;

  private Sizes() {}

  /** A size in bytes that may be allocated. */
  static int require(long bytes) {
    DamagedException.unless(
        bytes >= 0 && bytes <= LARGEST && bytes <= Runtime.getRuntime().maxMemory() / SHARE,
        "a page larger than the memory allows");
    return (int) bytes;
  }
}
