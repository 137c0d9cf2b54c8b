/**
 * The view of reasons on the Decide screen: how often each code speaks for the records that are
 * stopped, in which words, and what customers are told.
 */
@NullMarked
package org.riskbench.ui.reasons;

import org.jspecify.annotations.NullMarked;
