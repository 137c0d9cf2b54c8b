@NullMarked
package org.riskbench.evaluation;

import org.jspecify.annotations.NullMarked;
