/**
 * Who may call a published model and how often: API keys with scopes, the file they are kept in,
 * limits per key and per address.
 *
 * <p>A secret key is shown once and never kept: only its hash is. Knows nothing of HTTP: whoever
 * answers calls says what was presented and is told whose it is. Never says an address or a key in
 * a problem.
 */
@NullMarked
package org.riskbench.access;

import org.jspecify.annotations.NullMarked;
