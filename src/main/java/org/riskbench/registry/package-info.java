/**
 * Model files on disk: manifest, checksums, versions; safe load, atomic save.
 *
 * <p>A file is checked before any of it is believed: sizes, names, format, checksums, then its
 * golden records are scored again and must agree to the bit. The read side needs no trainer, no
 * table and no window, so that it runs inside a cloud function. Must not know who trains or who
 * publishes.
 */
@NullMarked
package org.riskbench.registry;

import org.jspecify.annotations.NullMarked;
