package org.riskbench.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskbench.disk.AtomicFile;

/**
 * The public keys of others that this desk trusts: one PEM file a key. Thread-safe, and safe with
 * several programs on one folder.
 */
public final class TrustedKeyStore {
  private static final String ENDING = ".pem";

  private final Path folder;
  private final DeskKeyStore desk;
  private final RevokedKeyStore revoked;

  /**
   * The keys trusted in a folder; nothing is made yet.
   *
   * @param folder of the keys, below the home
   */
  public TrustedKeyStore(Path folder) {
    this.folder = folder.resolve("trusted");
    this.desk = new DeskKeyStore(folder);
    this.revoked = new RevokedKeyStore(folder);
  }

  /** Where they lie: a PEM file put there by hand is trusted too. */
  public Path folder() {
    return folder;
  }

  /**
   * The keys of others, by name; one that was put there by hand and is revoked is none.
   *
   * @throws org.riskbench.problem.ProblemException KEY-101 if one of the files holds none, KEY-103
   *     if one can't be read
   */
  public List<NamedKey> list() {
    List<NamedKey> keys = new ArrayList<>();
    for (Path file : files()) {
      NamedKey key = NamedKey.read(file);
      if (revoked.of(key.key()).isEmpty()) {
        keys.add(key);
      }
    }
    keys.sort(
        Comparator.comparing((NamedKey key) -> key.owner().text())
            .thenComparing(key -> key.key().id()));
    return keys;
  }

  /**
   * Every key whose seal is trusted here: those of others, and this desk's own.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #list} and {@link DeskKeyStore#find}
   */
  public Set<SignerKey> all() {
    return known().map(NamedKey::key).collect(Collectors.toUnmodifiableSet());
  }

  /** The keys that count here no longer. */
  public RevokedKeyStore revoked() {
    return revoked;
  }

  /**
   * Whose key it is, if it is trusted here: what this desk calls them.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #all}
   */
  public Optional<OwnerName> owner(SignerKey key) {
    return known().filter(known -> known.key().equals(key)).map(NamedKey::owner).findFirst();
  }

  private Stream<NamedKey> known() {
    return Stream.concat(
        list().stream(),
        desk.find().map(DeskKey::open).filter(own -> revoked.of(own.key()).isEmpty()).stream());
  }

  /**
   * Trusts a key from now on; one that is trusted already only gets the name.
   *
   * @throws org.riskbench.problem.ProblemException KEY-104 if it can't be written down, KEY-111 if
   *     the key was revoked here
   */
  public void trust(NamedKey key) {
    revoked
        .of(key.key())
        .ifPresent(
            known -> {
              throw KeyProblem.revoked(known);
            });
    Path file = folder.resolve(key.key().id() + ENDING);
    try {
      AtomicFile.replace(file, key.pem().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw KeyProblem.unwritable(file, e);
    }
  }

  /**
   * Trusts a key no longer.
   *
   * @param id of the key, or at least its first four digits where they name one alone
   * @throws org.riskbench.problem.ProblemException KEY-106 if none is known by it, KEY-104 if it
   *     can't be removed
   */
  public NamedKey forget(String id) {
    Path found = folder;
    List<NamedKey> meant = new ArrayList<>();
    for (Path file : files()) {
      NamedKey known = NamedKey.read(file);
      if (id.length() >= 4 && known.key().id().startsWith(id)) {
        found = file;
        meant.add(known);
      }
    }
    if (meant.size() != 1) {
      throw KeyProblem.unknown(id);
    }
    try {
      Files.delete(found);
      return meant.get(0);
    } catch (IOException e) {
      throw KeyProblem.unwritable(found, e);
    }
  }

  /**
   * Revokes a key that others may have: nothing it signed counts here any more, whenever it was
   * signed. The desk's own key is put out of use, and a new one is made when it is next needed. It
   * can't be taken back.
   *
   * @param id of a key, trusted or not, all 16 digits
   * @param why in a line of up to 200 characters
   * @throws org.riskbench.problem.ProblemException KEY-111 if it is revoked already, KEY-112 if the
   *     reason can't be one, KEY-113 if that is no id, KEY-104 if it can't be written down
   */
  public Revocation revoke(String id, String why) {
    if (!RevokedKeyStore.isId(id)) {
      throw KeyProblem.noId();
    }
    OwnerName owner =
        known()
            .filter(key -> key.key().id().equals(id))
            .map(NamedKey::owner)
            .findFirst()
            .orElse(OwnerName.NOBODY);
    return revoke(id, owner, why);
  }

  /** The same for a key that is known by its file. */
  public Revocation revoke(NamedKey key, String why) {
    OwnerName owner = owner(key.key()).orElse(key.owner());
    return revoke(key.key().id(), owner, why);
  }

  private Revocation revoke(String id, OwnerName owner, String why) {
    // Written down before anything goes, so that a program stopped in between has revoked it.
    Revocation revocation = revoked.add(id, owner, why);
    desk.retire(id);
    remove(folder.resolve(id + ENDING));
    return revocation;
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw KeyProblem.unwritable(file, e);
    }
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
      found.forEach(files::add);
      return files;
    } catch (IOException e) {
      throw KeyProblem.unreadable(folder, e);
    }
  }
}
