package org.riskbench.sample;

import java.nio.file.Path;

/**
 * What was generated.
 *
 * @param rows records written, without the header
 * @param positives records labelled fraud
 * @param file where they are
 * @param sha256 checksum of the file as it lies on disk, 64 lower-case hex digits; of a compressed
 *     file it may differ between Java versions, while the content does not
 */
public record SampleReport(int rows, int positives, Path file, String sha256) {}
