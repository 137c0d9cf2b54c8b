/**
 * The decision log of a published model: what was decided and on what grounds, which answer a key
 * was given, what came of it, in one database.
 *
 * <p>One writer commits what waits in groups; nothing that was promised is lost in silence. Makes
 * no threads: whoever opens a ledger lends it one. Holds no clear key of an entity and no clear
 * sensitive value, and must not know HTTP.
 */
@NullMarked
package org.riskbench.ledger;

import org.jspecify.annotations.NullMarked;
