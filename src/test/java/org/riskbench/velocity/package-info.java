@NullMarked
package org.riskbench.velocity;

import org.jspecify.annotations.NullMarked;
