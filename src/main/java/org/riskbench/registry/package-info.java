/**
 * The folder of model files: versions, stages, approvals, the bin.
 *
 * <p>Never changes a file once written. Must not know what is in a file, who trains or who
 * publishes.
 */
@NullMarked
package org.riskbench.registry;

import org.jspecify.annotations.NullMarked;
