/** Markup of pages: any text made safe, tables. Knows nothing of what the pages say. */
@NullMarked
package org.riskbench.page;

import org.jspecify.annotations.NullMarked;
