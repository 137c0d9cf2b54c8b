/**
 * What every screen is built from: the job runner of the window, the screen loader, texts, theme,
 * banners, toasts, file dialogs and the one web view that draws figures.
 *
 * <p>Must not know any screen, the session, or what the product is about.
 */
@NullMarked
package org.riskbench.ui.kit;

import org.jspecify.annotations.NullMarked;
