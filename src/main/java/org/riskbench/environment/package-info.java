/**
 * What a model that runs elsewhere is told by the variables of its process: read once, checked, and
 * refused in sentences that name the variable and never its value. Knows no server.
 */
@NullMarked
package org.riskbench.environment;

import org.jspecify.annotations.NullMarked;
