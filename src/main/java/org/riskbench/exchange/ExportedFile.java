package org.riskbench.exchange;

/**
 * A file of an export.
 *
 * @param path within the folder
 * @param sha256 64 hex digits
 */
public record ExportedFile(String path, String sha256) {}
