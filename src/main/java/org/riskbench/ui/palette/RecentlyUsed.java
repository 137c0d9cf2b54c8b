package org.riskbench.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.riskbench.settings.Habits;

/**
 * What was used last, the latest first. Commands are remembered beyond this sitting; what lay on
 * the desk is not, for its names are those of somebody's data. FX thread only.
 */
public final class RecentlyUsed {
  private final List<Use> uses = new ArrayList<>();
  private final Consumer<List<String>> keep;

  private record Use(String word, boolean command) {}

  /**
   * Goes on from an earlier sitting.
   *
   * @param before words of the commands used then, the latest first
   * @param keep told the words to be remembered after each use of a command
   */
  public RecentlyUsed(List<String> before, Consumer<List<String>> keep) {
    before.forEach(word -> uses.add(new Use(word, true)));
    this.keep = keep;
  }

  /** Remembers that something was used just now. */
  void use(Offer offer) {
    uses.removeIf(use -> use.word().equals(offer.word()));
    uses.add(0, new Use(offer.word(), offer.listed()));
    if (uses.size() > Habits.MOST_USED) {
      uses.remove(Habits.MOST_USED);
    }
    if (offer.listed()) {
      keep.accept(uses.stream().filter(Use::command).map(Use::word).toList());
    }
  }

  /** How many were used after it, from 0; a large number if it was not used. */
  int age(String word) {
    return IntStream.range(0, uses.size())
        .filter(place -> uses.get(place).word().equals(word))
        .findFirst()
        .orElse(Habits.MOST_USED);
  }

  boolean holds(String word) {
    return age(word) < Habits.MOST_USED;
  }
}
