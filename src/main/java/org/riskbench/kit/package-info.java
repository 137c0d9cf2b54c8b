/**
 * What a kit is made of: files, texts from templates, artifacts cut from the running program, sums
 * and a list of parts. Knows no target and no model. The same input gives the same bytes.
 */
@NullMarked
package org.riskbench.kit;

import org.jspecify.annotations.NullMarked;
