/**
 * What thresholds on the risk score do to labelled records: counts, rates, money, reviews a day.
 *
 * <p>Prepared once, known for every threshold at once. Plain arrays in, records out; must not know
 * tables, models or screens.
 */
@NullMarked
package org.riskbench.threshold;

import org.jspecify.annotations.NullMarked;
