/**
 * The seeded generator of the bundled synthetic data: identity registrations and payments, with
 * honest customers who look odd and fraud rings that try not to.
 *
 * <p>One plan gives the same bytes on every machine: no locale, no hash order, no library's random
 * numbers. A plain simulation in order of time; customers are functions of the seed and a number,
 * so that any number of rows fits in little memory. Must not know how data is loaded, split or
 * learned from.
 */
@NullMarked
package org.riskbench.sample;

import org.jspecify.annotations.NullMarked;
