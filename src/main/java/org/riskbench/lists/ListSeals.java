package org.riskbench.lists;

import java.util.Set;
import java.util.function.Supplier;
import org.riskbench.signing.Signer;
import org.riskbench.signing.SignerKey;

/**
 * Who signs the lists of a desk, and whose signature it believes.
 *
 * @param signer asked at each save, so that a key is made when it is first needed
 * @param trusted asked when a file is read
 */
public record ListSeals(Supplier<? extends Signer> signer, Supplier<Set<SignerKey>> trusted) {}
