/**
 * Writes the model card: what came of training, seen with the eyes of who must approve it. Tells
 * counts, rates and names of columns; never a row, a key of an entity or a level of a sensitive
 * column.
 */
@NullMarked
package org.riskbench.validation;

import org.jspecify.annotations.NullMarked;
