/**
 * Hard rules beside the model: conditions on a record and its past, what a rule makes of a
 * decision, and which lists a rule asks.
 *
 * <p>Rules are text that people read and the same text in a file. Lists are asked through {@link
 * org.riskbench.rule.KnownLists}; where they lie and who keeps them is not known here, nor are
 * models, files and faces.
 */
@NullMarked
package org.riskbench.rule;

import org.jspecify.annotations.NullMarked;
