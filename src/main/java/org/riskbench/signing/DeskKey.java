package org.riskbench.signing;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;

/**
 * The key pair of a desk and whose it is. The private half never leaves this room. Immutable and
 * thread-safe.
 */
public final class DeskKey implements Signer {
  /** Signed and verified once, to see that two halves belong together. */
  private static final byte[] PROBE = {'r', 'i', 's', 'k'};

  private final OwnerName owner;
  private final PrivateKey secret;
  private final SignerKey key;

  private DeskKey(OwnerName owner, PrivateKey secret, PublicKey open) {
    this.owner = owner;
    this.secret = secret;
    this.key = new SignerKey(open);
  }

  /** A new pair from the system's randomness. */
  public static DeskKey make(OwnerName owner) {
    KeyPair pair = Ed25519.newPair();
    return new DeskKey(owner, pair.getPrivate(), pair.getPublic());
  }

  /** The pair of a text that {@link #text} gave; empty if it is damaged. */
  static Optional<DeskKey> of(String text) {
    Optional<PrivateKey> secret = Pem.SECRET.read(text).flatMap(Ed25519::privateKey);
    Optional<PublicKey> open = Pem.PUBLIC.read(text).flatMap(Ed25519::publicKey);
    return secret
        .flatMap(one -> open.map(other -> new DeskKey(OwnerName.heading(text), one, other)))
        .filter(desk -> desk.key.verifies(PROBE, desk.sign(PROBE)));
  }

  /** The owner's name and both halves, the private one in PKCS#8: for the owner's eyes alone. */
  String text() {
    return owner.heading() + Pem.SECRET.write(secret.getEncoded()) + key.pem();
  }

  /** The same pair under another name. */
  DeskKey ownedBy(OwnerName other) {
    return new DeskKey(other, secret, Ed25519.publicKey(key.encoded()).orElseThrow());
  }

  /** Whose it is, as they call themselves. */
  public OwnerName owner() {
    return owner;
  }

  /** What others may know: the public half and the name. */
  public NamedKey open() {
    return new NamedKey(owner, key);
  }

  @Override
  public SignerKey key() {
    return key;
  }

  @Override
  public byte[] sign(byte[] content) {
    return Ed25519.sign(secret, content);
  }

  @Override
  public String toString() {
    return key.id();
  }
}
