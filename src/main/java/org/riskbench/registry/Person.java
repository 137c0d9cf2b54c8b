package org.riskbench.registry;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.riskbench.problem.ProblemException;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.OwnerName;
import org.riskbench.signing.Revocations;
import org.riskbench.signing.RevokedKeyStore;
import org.riskbench.signing.Signer;
import org.riskbench.signing.SignerKey;
import org.riskbench.signing.TrustedKeyStore;

/**
 * Who works on a registry: what the log calls them, and the key they sign with.
 *
 * @param name asked for every line of the log; said, not proved
 * @param signer asked whenever something is signed, so that a key is made when it is first needed
 * @param trusted keys whose approval counts here, the own one among them
 * @param revoked keys whose models and approvals count no longer
 */
public record Person(
    Supplier<String> name,
    Supplier<Optional<Signer>> signer,
    Supplier<Set<SignerKey>> trusted,
    Revocations revoked) {
  /** Somebody who knows of no revoked key. */
  public Person(
      Supplier<String> name, Supplier<Optional<Signer>> signer, Supplier<Set<SignerKey>> trusted) {
    this(name, signer, trusted, Revocations.NONE);
  }

  /** Somebody without a key. */
  public static Person named(String name) {
    return new Person(() -> name, Optional::empty, Set::of);
  }

  /** The system's user, without a key. */
  public static Person ofUser() {
    return named(OwnerName.ofUser().text());
  }

  /**
   * Who works at a desk: the owner of its key as they call themselves, else the system's user.
   *
   * @param keys folder of the desk's keys
   */
  public static Person atDesk(Path keys) {
    DeskKeyStore store = new DeskKeyStore(keys);
    TrustedKeyStore trusted = new TrustedKeyStore(keys);
    return new Person(
        () -> nameOf(store),
        () -> Optional.of(store.require()),
        trusted::all,
        new RevokedKeyStore(keys));
  }

  private static String nameOf(DeskKeyStore keys) {
    try {
      return keys.find().map(DeskKey::owner).orElseGet(OwnerName::ofUser).text();
    } catch (ProblemException e) {
      // A damaged key stops what needs the key; the system's name is as good for a line.
      return OwnerName.ofUser().text();
    }
  }
}
