/**
 * The registry: saved models.
 *
 * <p>Controller and view model of one screen. Must not know any other screen.
 */
@NullMarked
package org.riskbench.ui.models;

import org.jspecify.annotations.NullMarked;
