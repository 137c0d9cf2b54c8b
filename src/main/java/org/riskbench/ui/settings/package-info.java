/**
 * Settings: look, font size, places, port.
 *
 * <p>Controller and view model of one screen. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.settings;

import org.jspecify.annotations.NullMarked;
