/**
 * How each column becomes numbers, and what happens to gaps and unseen values.
 *
 * <p>Knows no other view or screen.
 */
@NullMarked
package org.riskbench.ui.encoding;

import org.jspecify.annotations.NullMarked;
