@NullMarked
package org.riskbench.chart;

import org.jspecify.annotations.NullMarked;
