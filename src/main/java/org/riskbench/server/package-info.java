/**
 * Publishes a model over HTTP: one contract for the desktop toggle, the command line and
 * containers.
 *
 * <p>A request is read straight into a record's slots, assessed by one model and answered; input
 * values reach neither an error nor a log. Must not know windows, tables or learners; nobody else
 * knows Javalin.
 */
@NullMarked
package org.riskbench.server;

import org.jspecify.annotations.NullMarked;
