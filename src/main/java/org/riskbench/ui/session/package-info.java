/**
 * The observable desk that the screens share: dataset, its profile, what is decided on it before
 * training, runs, thresholds, server, registry.
 *
 * <p>Each value has one owner that writes it; all others watch. FX thread only. Must not know
 * nodes, stages or any screen.
 */
@NullMarked
package org.riskbench.ui.session;

import org.jspecify.annotations.NullMarked;
