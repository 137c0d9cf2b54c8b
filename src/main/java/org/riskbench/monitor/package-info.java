/**
 * Watches a published model at work: counts what is asked and decided, holds it against training,
 * and says what is out of the ordinary, since when and what to do. Counting waits for nobody and
 * allocates nothing; memory is bounded. Keeps counts only, and of keys and protected attributes
 * whether they are there. Knows no HTTP server and starts no threads.
 */
@NullMarked
package org.riskbench.monitor;

import org.jspecify.annotations.NullMarked;
