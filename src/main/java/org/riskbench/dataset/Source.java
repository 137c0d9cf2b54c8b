package org.riskbench.dataset;

import java.nio.file.Path;

/**
 * Where a dataset came from.
 *
 * @param file the file as it was named
 * @param sha256 fingerprint of the file's bytes, 64 hexadecimal digits; empty for data made in
 *     memory
 * @param bytes length of the file
 * @param encoding character set the text was read in
 */
public record Source(Path file, String sha256, long bytes, String encoding) {
  /** Data that was made in memory. */
  public static final Source MEMORY = new Source(Path.of(""), "", 0, "");
}
