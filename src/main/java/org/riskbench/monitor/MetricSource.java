package org.riskbench.monitor;

/** Something that has figures for {@code /metrics}: log, state, shadow. Thread-safe and quick. */
@FunctionalInterface
public interface MetricSource {
  /**
   * Writes whole metrics, names beginning with {@code riskbench_}, each name in one source only.
   */
  void write(Exposition out);
}
