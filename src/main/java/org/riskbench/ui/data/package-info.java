/**
 * Data: what was loaded, what its columns mean, and what to beware of.
 *
 * <p>Controller and view model of one screen. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.data;

import org.jspecify.annotations.NullMarked;
