package org.riskbench.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.disk.AtomicFile;

/**
 * The keys that count here no longer, beside those that are trusted: one text file a key. The name
 * of a file alone revokes, whatever is in it, so that a damaged one never brings a key back.
 * Thread-safe, and safe with several programs on one folder.
 */
public final class RevokedKeyStore implements Revocations {
  private static final String ENDING = ".txt";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{" + SignerKey.ID_LENGTH + "}");
  private static final Pattern REASON = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  private final Path folder;
  private final Clock clock;

  /**
   * The keys revoked in a folder; nothing is made yet.
   *
   * @param folder of the keys, below the home
   */
  public RevokedKeyStore(Path folder) {
    this(folder, Clock.systemUTC());
  }

  RevokedKeyStore(Path folder, Clock clock) {
    this.folder = folder.resolve("revoked");
    this.clock = clock;
  }

  /** Whether a text is all of a key's id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  @Override
  public Optional<Revocation> of(SignerKey key) {
    return find(key.id());
  }

  /** What is known against the key of an id; empty if nothing is. */
  Optional<Revocation> find(String id) {
    Path file = file(id);
    return Files.exists(file) ? Optional.of(read(id, file)) : Optional.empty();
  }

  /**
   * The revoked keys, by name.
   *
   * @throws org.riskbench.problem.ProblemException KEY-103 if the folder can't be read
   */
  public List<Revocation> list() {
    List<Revocation> found = new ArrayList<>();
    if (!Files.exists(folder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - ENDING.length());
        if (isId(id)) {
          found.add(read(id, file));
        }
      }
    } catch (IOException e) {
      throw KeyProblem.unreadable(folder, e);
    }
    found.sort(
        Comparator.comparing((Revocation each) -> each.owner().text())
            .thenComparing(Revocation::id));
    return found;
  }

  /**
   * Writes down that a key counts no longer.
   *
   * @param id of the key, all 16 digits
   * @throws org.riskbench.problem.ProblemException KEY-111 if it is revoked already, KEY-112 if the
   *     reason can't be one, KEY-104 if it can't be written down
   * @throws IllegalArgumentException if that is no id
   */
  Revocation add(String id, OwnerName owner, String why) {
    if (!isId(id)) {
      throw new IllegalArgumentException("no id of a key");
    }
    if (why.isBlank() || !REASON.matcher(why.strip()).matches()) {
      throw KeyProblem.reason();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Revocation revocation = new Revocation(id, owner, Optional.of(now), why.strip());
    String text = owner.heading() + "Revoked: " + now + "\nWhy: " + revocation.why() + "\n";
    try {
      AtomicFile.create(file(id), text.getBytes(StandardCharsets.UTF_8));
      return revocation;
    } catch (FileAlreadyExistsException e) {
      throw KeyProblem.revoked(read(id, file(id)));
    } catch (IOException e) {
      throw KeyProblem.unwritable(file(id), e);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + ENDING);
  }

  private static Revocation read(String id, Path file) {
    String text = text(file);
    return new Revocation(
        id,
        OwnerName.heading(text),
        line(text, "Revoked").flatMap(RevokedKeyStore::moment),
        line(text, "Why").orElse(""));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return ""; // when and why are not to be learnt; that it is revoked stands
    }
  }

  private static Optional<String> line(String text, String label) {
    Matcher found = Pattern.compile("(?m)^" + label + ": (.{1,200})$").matcher(text);
    return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
