/**
 * What servers remember of earlier records, beyond the life of one process: velocity states in
 * memory with snapshots on disk, or in a Redis that several servers share.
 *
 * <p>Must not know where the log of sightings is kept, what a model is, or how records arrive.
 */
@NullMarked
package org.riskbench.state;

import org.jspecify.annotations.NullMarked;
