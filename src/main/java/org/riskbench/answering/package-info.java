/**
 * From a request's body to its answer: one record or many, in JSON, NDJSON or CSV; problems as RFC
 * 9457 wants them; the description of the calls.
 *
 * <p>Knows no HTTP server, so that a server, a cloud function and a test answer with the same
 * bytes. Input values reach neither an error nor a log.
 */
@NullMarked
package org.riskbench.answering;

import org.jspecify.annotations.NullMarked;
