/**
 * Who stands for a file: key pairs, signatures, and the keys of others that this desk trusts.
 *
 * <p>Beside them lies the desk's secret for hashing keys of records. Plain Ed25519 of the JDK.
 * Signs and verifies bytes, and must not know what they mean.
 */
@NullMarked
package org.riskbench.signing;

import org.jspecify.annotations.NullMarked;
