package org.riskbench.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What a server shows, and the private key that proves it. Immutable; the key never leaves memory.
 */
public final class ServerIdentity {
  private static final byte[] PROBE = {'r', 'i', 's', 'k'};
  private static final String ALIAS = "server";

  private final List<X509Certificate> chain;
  private final PrivateKey key;

  private ServerIdentity(List<X509Certificate> chain, PrivateKey key) {
    this.chain = List.copyOf(chain);
    this.key = key;
  }

  /**
   * Both together.
   *
   * @throws org.riskbench.problem.ProblemException CERT-105 if the key is another certificate's
   */
  static ServerIdentity of(List<X509Certificate> chain, PrivateKey key) {
    if (!belongTogether(chain.get(0), key)) {
      throw CertificateProblem.apart();
    }
    return new ServerIdentity(chain, key);
  }

  private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
    try {
      String scheme = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
      Signature signature = Signature.getInstance(scheme);
      signature.initSign(key);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // not even of one kind
    }
  }

  /** When the first of its certificates expires. */
  public Instant expires() {
    return chain.stream()
        .map(certificate -> certificate.getNotAfter().toInstant())
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /** How long it is still good for; negative once it has expired. */
  public Duration left(Instant now) {
    return Duration.between(now, expires());
  }

  /**
   * A store of the key and its certificates for whoever shows them.
   *
   * @param password of the store, from {@link #newPassword}
   */
  public KeyStore store(char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, password, chain.toArray(X509Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java keeps keys in memory", e);
    }
  }

  /** A password for {@link #store}, which never leaves memory either. */
  public static char[] newPassword() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encodeToString(random).toCharArray();
  }
}
