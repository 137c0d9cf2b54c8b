/**
 * What is in a model file, and in no other place: manifest, recipe, scorer, policy, evaluation and
 * golden records; safe reading and atomic writing.
 *
 * <p>A file is checked before any of it is believed: sizes, names, format, checksums, then its
 * golden records are scored again and must agree to the bit. The read side needs no trainer, no
 * table and no window, so that it runs inside a cloud function. Must not know where files are kept,
 * who trains or who publishes.
 */
@NullMarked
package org.riskbench.modelfile;

import org.jspecify.annotations.NullMarked;
