/** What of a job needs no cluster; the rest is proved by {@code src/bench/run spark}. */
@NullMarked
package org.riskbench.spark;

import org.jspecify.annotations.NullMarked;
