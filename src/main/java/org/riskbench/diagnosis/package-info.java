/**
 * How this program fares on this machine, and a bundle of that for whoever helps: versions, memory,
 * settings, logs, without anything that names a person, a record or a place.
 *
 * <p>Must not know data or faces; what it is told of a desk is in plain words already.
 */
@NullMarked
package org.riskbench.diagnosis;

import org.jspecify.annotations.NullMarked;
