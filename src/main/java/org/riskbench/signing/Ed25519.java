package org.riskbench.signing;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** The one signature scheme of the house, by the JDK's own provider. Stateless. */
final class Ed25519 {
  /** Length of a signature in bytes. */
  static final int SIGNATURE_BYTES = 64;

  private static final String NAME = "Ed25519";

  private Ed25519() {}

  static KeyPair newPair() {
    try {
      return KeyPairGenerator.getInstance(NAME).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw KeyProblem.noAlgorithm(e);
    }
  }

  /** The private key of a PKCS#8 encoding; empty if it is none. */
  static Optional<PrivateKey> privateKey(byte[] encoded) {
    try {
      return Optional.of(factory().generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (InvalidKeySpecException e) {
      return Optional.empty();
    }
  }

  /** The public key of an X.509 encoding in its one canonical form; empty if it is none. */
  static Optional<PublicKey> publicKey(byte[] encoded) {
    try {
      PublicKey key = factory().generatePublic(new X509EncodedKeySpec(encoded));
      return Arrays.equals(key.getEncoded(), encoded) && isPoint(key)
          ? Optional.of(key)
          : Optional.empty();
    } catch (InvalidKeySpecException e) {
      return Optional.empty();
    }
  }

  /** Half of all encodings are no point of the curve, which the JDK tells only at the first use. */
  private static boolean isPoint(PublicKey key) {
    try {
      signature().initVerify(key);
      return true;
    } catch (InvalidKeyException e) {
      return false;
    }
  }

  private static Signature signature() {
    try {
      return Signature.getInstance(NAME);
    } catch (NoSuchAlgorithmException e) {
      throw KeyProblem.noAlgorithm(e);
    }
  }

  private static KeyFactory factory() {
    try {
      return KeyFactory.getInstance(NAME);
    } catch (NoSuchAlgorithmException e) {
      throw KeyProblem.noAlgorithm(e);
    }
  }

  static byte[] sign(PrivateKey key, byte[] content) {
    try {
      Signature signature = signature();
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw KeyProblem.noAlgorithm(e);
    }
  }

  static boolean verifies(PublicKey key, byte[] content, byte[] signed) {
    try {
      Signature signature = signature();
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(signed);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw KeyProblem.noAlgorithm(e);
    }
  }
}
