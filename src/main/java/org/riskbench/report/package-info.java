/** Pages that say what was done and how good it is: one file each, offline, fit for print. */
@NullMarked
package org.riskbench.report;

import org.jspecify.annotations.NullMarked;
