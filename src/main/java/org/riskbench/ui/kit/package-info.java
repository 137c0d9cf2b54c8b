/**
 * What every screen is built from: the job runner of the window, the screen loader, texts, theme,
 * banners, toasts, file dialogs, typed fields, cells, moves taken back, and the one web view that
 * draws figures.
 *
 * <p>Must not know any screen or view but by its name, nor the session.
 */
@NullMarked
package org.riskbench.ui.kit;

import org.jspecify.annotations.NullMarked;
