package org.riskbench.modelfile;

/**
 * Which data a model was trained on, without any of it.
 *
 * @param source name of the file or query, without its folder
 * @param sha256 of the source's bytes, 64 hex digits
 * @param rows accepted rows
 * @param frauds rows labelled fraud
 * @param goods rows labelled good
 * @param from first moment, ISO 8601, empty if the data has no time column
 * @param to last moment
 */
public record DataFingerprint(
    String source, String sha256, long rows, long frauds, long goods, String from, String to) {}
