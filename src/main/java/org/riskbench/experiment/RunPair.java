package org.riskbench.experiment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskbench.evaluation.Difference;

/**
 * What two runs on the same records differ by, and whether that is chance. Immutable.
 *
 * @param a name of the first
 * @param b name of the second
 * @param differences the first minus the second, p-values adjusted after Holm for the number of
 *     pairs; without the figures that could not be drawn
 */
public record RunPair(String a, String b, Map<PairFigure, Difference> differences) {
  /** A chance below this is called unlikely. */
  public static final double UNLIKELY = 0.05;

  /** What matters most: how much fraud is found, then the ranking as a whole. */
  public static final Set<PairFigure> FOREMOST =
      Collections.unmodifiableSet(EnumSet.of(PairFigure.RECALL_AT_ONE_PERCENT, PairFigure.AUC));

  public RunPair {
    Map<PairFigure, Difference> ordered = new EnumMap<>(PairFigure.class);
    ordered.putAll(differences);
    differences = Collections.unmodifiableMap(ordered);
  }

  /** The difference in a figure. */
  public Optional<Difference> difference(PairFigure figure) {
    return Optional.ofNullable(differences.get(figure));
  }

  /** Whether there are too few independent frauds to say which is better. */
  public boolean tooFew() {
    return differences.values().stream().anyMatch(Difference::tooFew);
  }

  /** Whether a difference in a figure is unlikely to be chance. */
  public boolean isTold(PairFigure figure) {
    return difference(figure).filter(found -> !found.tooFew() && found.p() < UNLIKELY).isPresent();
  }

  /** Which is better by a figure, and whether that may be chance, in a sentence. */
  public String sentence(PairFigure figure) {
    Optional<Difference> found = difference(figure);
    if (found.isEmpty()) {
      return "%s and %s can't be compared by these records.".formatted(a, b);
    }
    Difference difference = found.get();
    if (difference.tooFew()) {
      return String.format(
          Locale.ROOT,
          "%s and %s: too few to compare, the frauds are worth %.0f independent ones.",
          a,
          b,
          Math.floor(difference.effectiveFrauds()));
    }
    if (difference.value() == 0) {
      return figure.tie(a, b) + ".";
    }
    boolean isFirst = difference.value() > 0 == figure.rises();
    double half = (difference.interval().high() - difference.interval().low()) / 2;
    String claim =
        figure.claim(isFirst ? a : b, isFirst ? b : a, Math.abs(difference.value()), half);
    String chance = difference.p() < UNLIKELY ? "unlikely to be chance" : "this may be chance";
    return claim + "; " + chance + ".";
  }

  /** What matters most of it, in a sentence each. */
  public String summary() {
    return tooFew()
        ? sentence(PairFigure.AUC)
        : FOREMOST.stream().map(this::sentence).collect(Collectors.joining(" "));
  }

  RunPair withChances(Map<PairFigure, Double> adjusted) {
    Map<PairFigure, Difference> told = new EnumMap<>(PairFigure.class);
    differences.forEach(
        (figure, difference) -> {
          double p = adjusted.getOrDefault(figure, difference.p());
          told.put(
              figure,
              new Difference(
                  difference.value(), difference.interval(), p, difference.effectiveFrauds()));
        });
    return new RunPair(a, b, told);
  }
}
