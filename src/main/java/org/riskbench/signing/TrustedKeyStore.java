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

  /**
   * The keys trusted in a folder; nothing is made yet.
   *
   * @param folder of the keys, below the home
   */
  public TrustedKeyStore(Path folder) {
    this.folder = folder.resolve("trusted");
    this.desk = new DeskKeyStore(folder);
  }

  /** Where they lie: a PEM file put there by hand is trusted too. */
  public Path folder() {
    return folder;
  }

  /**
   * The keys of others, by name.
   *
   * @throws org.riskbench.problem.ProblemException KEY-101 if one of the files holds none, KEY-103
   *     if one can't be read
   */
  public List<NamedKey> list() {
    List<NamedKey> keys = new ArrayList<>();
    for (Path file : files()) {
      keys.add(NamedKey.read(file));
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
    return Stream.concat(list().stream().map(NamedKey::key), desk.find().map(DeskKey::key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whose key it is, if it is trusted here: what this desk calls them.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #all}
   */
  public Optional<OwnerName> owner(SignerKey key) {
    return Stream.concat(list().stream(), desk.find().map(DeskKey::open).stream())
        .filter(known -> known.key().equals(key))
        .map(NamedKey::owner)
        .findFirst();
  }

  /**
   * Trusts a key from now on; one that is trusted already only gets the name.
   *
   * @throws org.riskbench.problem.ProblemException KEY-104 if it can't be written down
   */
  public void trust(NamedKey key) {
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
