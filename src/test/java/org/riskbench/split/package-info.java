@NullMarked
package org.riskbench.split;

import org.jspecify.annotations.NullMarked;
