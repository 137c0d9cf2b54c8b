/**
 * The window's frame: rail, screens, status strip, toasts. The only room that knows all screens.
 *
 * <p>Must not know what the screens do.
 */
@NullMarked
package org.riskbench.ui.shell;

import org.jspecify.annotations.NullMarked;
