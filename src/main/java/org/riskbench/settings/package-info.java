/**
 * What the user prefers, what was said of the columns of earlier files, and where things lie on
 * this machine.
 *
 * <p>A damaged settings file never stops the program: it is kept aside and the defaults hold. Must
 * not know models, data or faces.
 */
@NullMarked
package org.riskbench.settings;

import org.jspecify.annotations.NullMarked;
