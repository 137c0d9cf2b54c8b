/**
 * Allow and block lists on disk, hashed and signed, and rules as a text file: what rules beside a
 * model need that is not in the model file.
 *
 * <p>Light enough for a program that only scores. Must not know the registry of models.
 */
@NullMarked
package org.riskbench.lists;

import org.jspecify.annotations.NullMarked;
