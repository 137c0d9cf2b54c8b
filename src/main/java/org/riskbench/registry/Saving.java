package org.riskbench.registry;

import java.time.Instant;

/**
 * Who put a model into the registry and when, as the log tells it.
 *
 * @param imported whether it came from elsewhere
 */
public record Saving(String who, Instant at, boolean imported) {}
