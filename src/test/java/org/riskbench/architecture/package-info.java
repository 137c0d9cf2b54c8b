/**
 * The house rules as tests: what each room may import, and what nobody may do.
 *
 * <p>The rules take the root package as a parameter, so that a deliberately bad fixture, the
 * canary, proves that every one of them bites.
 */
@NullMarked
package org.riskbench.architecture;

import org.jspecify.annotations.NullMarked;
