package org.riskbench.dataset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When labels count: the age from which they are mature, and when the extract was taken.
 *
 * @param source where the age comes from
 * @param asOf when the extract was taken, milliseconds since 1970 (of the time column, if that
 *     counts from elsewhere); NaN without a source
 * @param age milliseconds from a record to its mature label; NaN without a source
 * @param goodAge milliseconds by which 95 % of the goods are known to be good: {@code age}, unless
 *     their labels have arrivals of their own that come earlier; NaN without a source
 * @param arrivals frauds whose delay was measured
 */
public record LabelMaturity(Source source, double asOf, double age, double goodAge, int arrivals) {
  /** Where the age comes from. */
  public enum Source {
    /** The analyst said it. */
    STATED,
    /** 95 % of the frauds had arrived by this age. */
    ARRIVALS,
    /** Nothing is known: every label counts. */
    UNKNOWN
  }

  private static final double DAY = 86_400_000;

  /** Smaller numbers (before 1973) don't count from 1970 and have no date. */
  private static final double FROM_DAYS = 1e11;

  static final LabelMaturity UNKNOWN =
      new LabelMaturity(Source.UNKNOWN, Double.NaN, Double.NaN, Double.NaN, 0);

  /** Whether there is an age. */
  public boolean isKnown() {
    return source != Source.UNKNOWN;
  }

  /** Records up to this moment are mature; positive infinity if every label counts. */
  public double maturedUntil() {
    return isKnown() ? asOf - age : Double.POSITIVE_INFINITY;
  }

  /** The age in days, NaN without a source. */
  public double days() {
    return age / DAY;
  }

  /** Age, its source and the date of the extract in a few words; empty if nothing is known. */
  public String describe() {
    if (!isKnown()) {
      return "";
    }
    String from =
        source == Source.STATED
            ? "stated"
            : String.format(Locale.ROOT, "95 %% of %,d frauds had arrived by then", arrivals);
    return String.format(Locale.ROOT, "labels mature after %.1f days (%s)", days(), from)
        + (asOf < FROM_DAYS ? "" : ", as of " + day());
  }

  private String day() {
    return Instant.ofEpochMilli((long) asOf)
        .truncatedTo(ChronoUnit.DAYS)
        .toString()
        .substring(0, 10);
  }
}
