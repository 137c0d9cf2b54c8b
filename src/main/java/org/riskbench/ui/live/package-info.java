/**
 * The view of Publish that shows a published model at work: requests, decisions, scores and columns
 * beside training, and what is out of the ordinary.
 */
@NullMarked
package org.riskbench.ui.live;

import org.jspecify.annotations.NullMarked;
