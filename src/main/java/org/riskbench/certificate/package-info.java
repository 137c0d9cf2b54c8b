/**
 * The certificate and private key that a server shows to its callers: read from PEM files or a
 * PKCS#12 store, checked against each other, and read again when they change.
 *
 * <p>Plain {@code java.security}. Knows no HTTP server, and never says what is in a key.
 */
@NullMarked
package org.riskbench.certificate;

import org.jspecify.annotations.NullMarked;
