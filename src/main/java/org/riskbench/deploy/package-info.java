/**
 * Kits that run the same model file elsewhere: what each target needs, as a folder that an engineer
 * of that platform recognises. Knows no cloud account and makes no call.
 */
@NullMarked
package org.riskbench.deploy;

import org.jspecify.annotations.NullMarked;
