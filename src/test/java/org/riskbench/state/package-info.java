@NullMarked
package org.riskbench.state;

import org.jspecify.annotations.NullMarked;
