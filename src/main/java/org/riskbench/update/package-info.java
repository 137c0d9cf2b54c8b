/**
 * Whether there is a newer version: asked of an address that an administrator names, off unless
 * somebody turns it on.
 *
 * <p>Sends a plain GET that tells nothing of the desk. Must not know data, models or faces.
 */
@NullMarked
package org.riskbench.update;

import org.jspecify.annotations.NullMarked;
