package org.riskbench.lists;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riskbench.disk.AtomicFile;
import org.riskbench.disk.FileReason;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.Answer;
import org.riskbench.rule.HashedList;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.Rule;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.Column;
import org.riskbench.signing.SignerKey;
import org.riskbench.velocity.KeyRule;

/**
 * The allow and block lists of a desk: one file a version, never changed once written; the newest
 * version counts, and one that is imported while a model serves counts within seconds. Safe with
 * several threads and several programs on one folder.
 */
public final class ListStore implements KnownLists {
  private static final Pattern FILE =
      Pattern.compile("([a-z0-9][a-z0-9-]{0,63})\\.v([1-9][0-9]{0,8})\\.risklist");

  /** How long a list is believed to be the newest before the folder is looked at again. */
  private static final long LOOK_EVERY_MILLIS = 2_000;

  private final Path folder;
  private final Supplier<Optional<CellHash>> desk;
  private final Optional<ListSeals> seals;
  private final Clock clock;
  private volatile Optional<CellHash> known = Optional.empty();
  private volatile Optional<BiConsumer<String, String>> recorder = Optional.empty();
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  /**
   * A list of the folder.
   *
   * @param list what it is and how many values it has; empty if it can't be read
   * @param problem why it can't be asked, if it can't
   */
  public record Listing(String name, Optional<HashedList> list, Optional<Problem> problem) {}

  /** What was last seen of a list: the list, or why there is none. */
  private record Held(
      Optional<Path> file, Optional<HashedList> list, Optional<Problem> problem, long seenAt) {}

  /**
   * The lists in a folder, which is made when it is first needed.
   *
   * @param key the desk's; without it no list can be asked
   */
  public ListStore(Path folder, Optional<CellHash> key, Clock clock) {
    this(folder, () -> key, clock);
  }

  /**
   * The same for a desk whose key may be made later.
   *
   * @param key asked until there is one
   */
  public ListStore(Path folder, Supplier<Optional<CellHash>> key, Clock clock) {
    this(folder, key, clock, Optional.empty());
  }

  /**
   * The same for a desk that signs its lists, so that others can believe them.
   *
   * @param seals who signs and who is believed; without them lists are sealed by the key, and
   *     signed ones are refused
   */
  public ListStore(
      Path folder, Supplier<Optional<CellHash>> key, Clock clock, Optional<ListSeals> seals) {
    this.folder = folder;
    this.seals = seals;
    this.desk = key;
    this.clock = clock;
  }

  /**
   * Has every change written down in the log of a registry first.
   *
   * @return this store
   */
  public ListStore recordedIn(BiConsumer<String, String> log) {
    recorder = Optional.of(log);
    return this;
  }

  private void record(String name, String what) {
    recorder.ifPresent(log -> log.accept(name, what));
  }

  private Optional<CellHash> key() {
    if (known.isEmpty()) {
      known = desk.get();
    }
    return known;
  }

  /** All lists by name. */
  public List<Listing> list() {
    List<Listing> listings = new ArrayList<>();
    for (String name : newest().keySet()) {
      Held now = look(name);
      listings.add(new Listing(name, now.list(), trouble(name)));
    }
    return listings;
  }

  /**
   * Keeps values as the next version of a list.
   *
   * @param name lower-case letters, digits and hyphens
   * @param rule how spellings are evened out
   * @param expiresAt from when on it must not be trusted; empty for never
   * @throws org.riskbench.problem.ProblemException LIST-105 for a name that can't be one, LIST-106
   *     if there is no value or there are too many, LIST-107 if it can't be written
   */
  public HashedList save(
      String name, KeyRule rule, Optional<Instant> expiresAt, Collection<String> values) {
    if (!Rule.isName(name)) {
      throw ListProblem.name();
    }
    if (values.size() > HashedList.MOST) {
      throw ListProblem.values(
          String.format(Locale.ROOT, "has more than %,d values", HashedList.MOST));
    }
    CellHash secret = key().orElseThrow(() -> ListProblem.noKey(name).asException());
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    while (true) {
      int version = newest(name) + 1;
      HashedList list =
          HashedList.of(
              new HashedList.Title(name, version, rule, secret.id(), now, expiresAt),
              values,
              secret);
      if (list.size() == 0) {
        throw ListProblem.values("has no value");
      }
      record(name, String.format(Locale.ROOT, "version %d, %d values", version, list.size()));
      try {
        AtomicFile.create(file(name, version), bytes(list, secret));
        held.remove(name);
        return list;
      } catch (FileAlreadyExistsException e) {
        // Somebody else took this number: try the next one.
      } catch (IOException e) {
        throw ListProblem.unwritable(folder, FileReason.of(e)).asException(e);
      }
    }
  }

  /**
   * Puts all versions of a list into the folder's bin.
   *
   * @throws org.riskbench.problem.ProblemException LIST-101 if there is none, LIST-107 if it can't
   *     be moved
   */
  public void delete(String name) {
    int last = newest(name);
    if (last == 0) {
      throw HashedList.missing(name).asException();
    }
    record(name, "deleted");
    try {
      Path bin = Files.createDirectories(folder.resolve(".bin"));
      for (int version = 1; version <= last; version++) {
        Path file = file(name, version);
        if (Files.exists(file)) {
          Path target = bin.resolve(file.getFileName() + "." + clock.millis());
          AtomicFile.moveNew(file, target);
        }
      }
      held.remove(name);
    } catch (IOException e) {
      throw ListProblem.unwritable(folder, FileReason.of(e)).asException(e);
    }
  }

  @Override
  public Optional<Problem> trouble(String list) {
    Held now = look(list);
    return now.problem()
        .or(
            () ->
                now.list()
                    .map(HashedList::title)
                    .filter(title -> title.isExpired(clock.instant()))
                    .flatMap(HashedList.Title::expiresAt)
                    .map(at -> HashedList.expired(list, at)));
  }

  @Override
  public OptionalInt version(String list) {
    return look(list)
        .list()
        .map(known -> OptionalInt.of(known.title().version()))
        .orElseGet(OptionalInt::empty);
  }

  @Override
  public ListQuestion open(String list, Column column) {
    return value -> answer(list, column, value);
  }

  private Answer answer(String name, Column column, String value) {
    Held now = look(name);
    if (now.list().isEmpty() || key().isEmpty() || trouble(name).isPresent()) {
      return Answer.UNKNOWN;
    }
    return now.list().get().holds(value, column, key().get()) ? Answer.YES : Answer.NO;
  }

  /** The newest version, read again only if there is another. */
  private Held look(String name) {
    Held last = held.get(name);
    long now = clock.millis();
    if (last != null && Math.abs(now - last.seenAt()) < LOOK_EVERY_MILLIS) {
      return last;
    }
    Held seen = refreshed(name, last);
    held.put(name, seen);
    return seen;
  }

  private Held refreshed(String name, @Nullable Held before) {
    long now = clock.millis();
    try {
      int version = newest(name);
      Optional<Path> file = version == 0 ? Optional.empty() : Optional.of(file(name, version));
      if (before != null && before.file().equals(file) && file.isPresent()) {
        return new Held(file, before.list(), before.problem(), now);
      }
      return file.isEmpty()
          ? new Held(file, Optional.empty(), Optional.of(HashedList.missing(name)), now)
          : new Held(file, Optional.of(read(name, file.get())), Optional.empty(), now);
    } catch (ProblemException e) {
      return new Held(Optional.empty(), Optional.empty(), Optional.of(e.problem()), now);
    }
  }

  private byte[] bytes(HashedList list, CellHash secret) {
    return seals
        .map(by -> ListFile.write(list, by.signer().get()))
        .orElseGet(() -> ListFile.write(list, secret));
  }

  private Set<SignerKey> trusted() {
    return seals.map(by -> by.trusted().get()).orElseGet(Set::of);
  }

  private HashedList read(String name, Path file) {
    CellHash secret = key().orElseThrow(() -> ListProblem.noKey(name).asException());
    try {
      return ListFile.read(name, Files.readAllBytes(file), secret, this::trusted);
    } catch (IOException e) {
      throw ListProblem.unreadable(name, FileReason.of(e)).asException(e);
    }
  }

  private Path file(String name, int version) {
    return folder.resolve(String.format(Locale.ROOT, "%s.v%d.risklist", name, version));
  }

  private int newest(String name) {
    return newest().getOrDefault(name, 0);
  }

  /** The newest version of each list, by name. */
  private Map<String, Integer> newest() {
    Map<String, Integer> newest = new TreeMap<>();
    if (!Files.exists(folder)) {
      return newest;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.risklist")) {
      for (Path file : files) {
        Matcher parts = FILE.matcher(file.getFileName().toString());
        if (parts.matches()) {
          newest.merge(parts.group(1), Integer.parseInt(parts.group(2)), Math::max);
        }
      }
    } catch (IOException e) {
      throw ListProblem.unwritable(folder, FileReason.of(e)).asException(e);
    }
    return newest;
  }
}
