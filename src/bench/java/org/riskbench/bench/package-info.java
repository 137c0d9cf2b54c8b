/** Benchmarks: what Riskbench does beside its peers, run by {@code src/bench/run}. */
package org.riskbench.bench;
