/**
 * What can be done, found by words: the palette of commands and the list of keys.
 *
 * <p>Must not know what the commands do.
 */
@NullMarked
package org.riskbench.ui.palette;

import org.jspecify.annotations.NullMarked;
