package org.riskbench.ui.palette;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What is searched for: every word typed must be found, in the title, in the title of the other
 * language, or beside them. Immutable.
 */
final class Query {
  private static final int ELSEWHERE = 35;
  private static final int IMPOSSIBLE = 5;
  private static final int RECENT = 8;

  private final List<String> tokens;
  private final String together;

  private Query(List<String> tokens) {
    this.tokens = tokens;
    this.together = String.join("", tokens);
  }

  static Query of(String typed) {
    return new Query(
        Stream.of(Words.plain(typed).strip().split("\\s+", -1))
            .filter(token -> !token.isEmpty())
            .toList());
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  /**
   * How well an offer answers, 0 the best; empty if it does not.
   *
   * @param recent whether it was used lately
   */
  OptionalInt rank(Searchable offer, boolean recent) {
    int sum = 0;
    for (String token : tokens) {
      OptionalInt found = best(offer, token);
      if (found.isEmpty()) {
        return initials(offer);
      }
      sum += found.getAsInt();
    }
    return OptionalInt.of(
        sum + (offer.offer().possible() ? 0 : IMPOSSIBLE) - (recent ? RECENT : 0));
  }

  /** Initials may be typed with spaces between them. */
  private OptionalInt initials(Searchable offer) {
    return tokens.size() > 1 && offer.title().initials().startsWith(together)
        ? OptionalInt.of(Fit.INITIALS.rank())
        : OptionalInt.empty();
  }

  private static OptionalInt best(Searchable offer, String token) {
    Fit title = Fit.of(offer.title(), token);
    Fit other =
        offer.alsoCalled().equals(offer.title()) ? title : Fit.of(offer.alsoCalled(), token);
    Fit beside = Fit.of(offer.beside(), token);
    int rank =
        Math.min(
            Math.min(title.rank(), other.rank() + (other == title ? 0 : 1)),
            beside.isWhole() ? beside.rank() + ELSEWHERE : Fit.NONE.rank());
    return rank < Fit.NONE.rank() ? OptionalInt.of(rank) : OptionalInt.empty();
  }
}
