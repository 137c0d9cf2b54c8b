/**
 * What lies on the desk is kept while it is worked on, and comes back at the next start: what is
 * kept of the session, when, what the banner above the screens says and offers.
 *
 * <p>Writes the session only to put back what lay there. Must not know any screen.
 */
@NullMarked
package org.riskbench.ui.desk;

import org.jspecify.annotations.NullMarked;
