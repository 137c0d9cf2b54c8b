package org.riskbench.velocity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a velocity feature tells about the earlier records of a key. */
public enum Aggregate {
  /** How many records. */
  COUNT(false),
  /** How many different values of another column. */
  DISTINCT(true),
  /** Sum of an amount. */
  SUM(true),
  /** Mean of an amount; missing if no record had one. */
  MEAN(true),
  /** Largest amount; missing if no record had one. */
  MAX(true),
  /** This record's amount divided by the mean of the earlier ones; missing without either. */
  RATIO_TO_MEAN(true),
  /** Seconds since the last record; missing if there was none. */
  SINCE_LAST(false),
  /** Seconds since the first record, at most the retention; missing if there was none. */
  SINCE_FIRST(false),
  /**
   * Share of frauds among the earlier records whose outcome was known at that moment; missing if
   * none was.
   */
  FRAUD_SHARE(false);

  private final boolean ofColumn;

  Aggregate(boolean ofColumn) {
    this.ofColumn = ofColumn;
  }

  /** Whether it is about another column than the key. */
  public boolean isOfColumn() {
    return ofColumn;
  }

  /** Whether that other column is an amount (otherwise its values are only told apart). */
  public boolean isOfAmount() {
    return ofColumn && this != DISTINCT;
  }

  /** As in files and names: lower case with hyphens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The aggregate of a {@link #word}. */
  public static Optional<Aggregate> ofWord(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
