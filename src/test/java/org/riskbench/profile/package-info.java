@NullMarked
package org.riskbench.profile;

import org.jspecify.annotations.NullMarked;
