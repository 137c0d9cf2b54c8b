/**
 * A log for processes that start often or start quickly: lines to wherever the process sends them,
 * in place of a logging library, which would take part of the start to read settings of its own.
 * Knows no platform.
 */
@NullMarked
package org.riskbench.logging;

import org.jspecify.annotations.NullMarked;
