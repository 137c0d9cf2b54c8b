/**
 * Files that are there whole or not at all, whatever is killed when.
 *
 * <p>Speaks of what failed in the JDK's own exceptions, since only a caller knows what the file was
 * to be and what to do next. Must not know what is in a file.
 */
@NullMarked
package org.riskbench.disk;

import org.jspecify.annotations.NullMarked;
