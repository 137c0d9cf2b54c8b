package org.riskbench.feature;

/**
 * An encoding that was settled on.
 *
 * @param reason one sentence: why
 */
record EncodingChoice(Encoding encoding, String reason) {}
