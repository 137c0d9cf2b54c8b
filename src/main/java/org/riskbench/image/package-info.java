/**
 * Container images made straight from the program, without a daemon: layers of files over a cut of
 * this machine's own Java, or over a base image that has one.
 *
 * <p>The same plan gives the same bytes. Must not know what a model is, nor which kit asks: it is
 * handed files by their places.
 */
@NullMarked
package org.riskbench.image;

import org.jspecify.annotations.NullMarked;
