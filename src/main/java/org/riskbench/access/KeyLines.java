package org.riskbench.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.riskbench.problem.ProblemException;
import org.riskbench.signing.OwnerName;

/** Keys as lines of text, which a person can read and cut out. */
final class KeyLines {
  private static final String NONE = "-";
  private static final String HEAD =
      """
      # API keys of Riskbench, one a line: SHA-256 of the key, scopes, made, expires, rate, owner.
      # A key whose line is taken out opens nothing any more, at once. See: riskbench access --help
      """;

  private KeyLines() {}

  static String text(List<ApiKey> keys) {
    StringBuilder text = new StringBuilder(HEAD);
    for (ApiKey key : keys) {
      text.append(
          String.join(
              " ",
              key.hash().hex(),
              Scope.words(key.scopes()),
              key.made().toString(),
              key.expires().map(Instant::toString).orElse(NONE),
              key.rate().map(Rate::toString).orElse(NONE),
              key.owner().text()));
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * The keys of a text, in its order.
   *
   * @param damaged what is thrown for a line that is no key, by its number from 1
   * @throws ProblemException ACCESS-108 if there are too many
   */
  static List<ApiKey> keys(String text, IntFunction<ProblemException> damaged) {
    List<String> lines = text.lines().toList();
    List<ApiKey> keys = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int number = i + 1;
      if (!isBlank(lines.get(i))) {
        keys.add(key(lines.get(i)).orElseThrow(() -> damaged.apply(number)));
      }
    }
    if (keys.size() > KeyFile.MOST_KEYS) {
      throw AccessProblem.full(KeyFile.MOST_KEYS);
    }
    return List.copyOf(keys);
  }

  /** Whether a line holds no key on purpose. */
  private static boolean isBlank(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  /** The key of a line; empty if the line is damaged. */
  private static Optional<ApiKey> key(String line) {
    String[] parts = line.strip().split(" ", 6);
    if (parts.length < 6 || !OwnerName.isName(parts[5])) {
      return Optional.empty();
    }
    Optional<KeyHash> hash = KeyHash.ofHex(parts[0]);
    Set<Scope> scopes = scopes(parts[1]);
    Optional<Instant> made = instant(parts[2]);
    Optional<Optional<Instant>> expires = optional(parts[3], KeyLines::instant);
    Optional<Optional<Rate>> rate = optional(parts[4], Rate::of);
    return hash.isPresent()
            && !scopes.isEmpty()
            && made.isPresent()
            && expires.isPresent()
            && rate.isPresent()
        ? Optional.of(
            new ApiKey(
                hash.get(), new OwnerName(parts[5]), scopes, made.get(), expires.get(), rate.get()))
        : Optional.empty();
  }

  /** All of them; none if one is unknown, since a half-understood key must not open anything. */
  private static Set<Scope> scopes(String words) {
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words.split(",", -1)) {
      Optional<Scope> scope = Scope.of(word);
      if (scope.isEmpty()) {
        return Set.of();
      }
      scopes.add(scope.get());
    }
    return scopes;
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("OptionalMapToOptional") // there, and says that there is none
  private static <T> Optional<Optional<T>> optional(
      String text, Function<String, Optional<T>> reader) {
    return text.equals(NONE) ? Optional.of(Optional.empty()) : reader.apply(text).map(Optional::of);
  }
}
