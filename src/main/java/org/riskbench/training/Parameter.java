package org.riskbench.training;

import org.riskbench.problem.Problem;

/**
 * Something of a learner that can be chosen: a number in a range. Immutable.
 *
 * @param name as on the command line: {@code learning-rate}
 * @param isWhole whether it takes whole numbers only
 * @param least the smallest value, inclusive
 * @param most the largest value, inclusive
 * @param usual what it is where nobody says otherwise; {@link #OPEN} if training decides then
 * @param isOpenable whether it can be left to training to decide
 * @param span which values a search tries
 */
public record Parameter(
    String name,
    boolean isWhole,
    double least,
    double most,
    double usual,
    boolean isOpenable,
    Span span) {

  /** A value that training decides. No parameter has it as a value of its own. */
  public static final double OPEN = -1;

  /** How people write that training, or the usual setting, decides. */
  public static final String AUTO = "auto";

  /**
   * Values worth trying.
   *
   * @param from the smallest
   * @param to the largest; the same as the smallest if there is nothing to search
   * @param isLogarithmic whether doubling counts as much at every size
   */
  public record Span(double from, double to, boolean isLogarithmic) {}

  /** A number whose usual setting is this one; not searched. */
  static Parameter number(String name, double least, double most, double usual) {
    return new Parameter(name, false, least, most, usual, false, new Span(usual, usual, false));
  }

  /** A whole number whose usual setting is this one; not searched. */
  static Parameter whole(String name, int least, int most, int usual) {
    return new Parameter(name, true, least, most, usual, false, new Span(usual, usual, false));
  }

  /** The same left to training unless somebody chooses; the usual setting serves where it can't. */
  Parameter open() {
    return new Parameter(name, isWhole, least, most, OPEN, true, span);
  }

  /** The same with values that a search tries, doubling counting as much at every size. */
  Parameter searched(double from, double to) {
    return new Parameter(
        name, isWhole, least, most, usual, isOpenable, new Span(from, to, from > 0));
  }

  /** Whether a search has anything to try. */
  public boolean isSearched() {
    return span.to() > span.from();
  }

  /**
   * Checks a value.
   *
   * @throws org.riskbench.problem.ProblemException USE-210 if it is out of range
   */
  void require(double value) {
    boolean open = isOpenable && value == OPEN;
    if (!open && !(value >= least && value <= most)) {
      throw Problem.error(
              "USE-210",
              "The parameter %s must lie between %s and %s."
                  .formatted(name, told(least), told(most)),
              "Choose a value in that range.")
          .asException();
    }
  }

  /**
   * The value that a text means.
   *
   * @throws org.riskbench.problem.ProblemException USE-213 if it is no number, USE-210 if it is out
   *     of range
   */
  public double read(String text) {
    if (text.strip().equals(AUTO)) {
      return usual;
    }
    double value;
    try {
      value = isWhole ? Integer.parseInt(text.strip()) : Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw Problem.error(
              "USE-213",
              "The parameter %s is not %s."
                  .formatted(name, isWhole ? "a whole number" : "a number"),
              "Write it as in %s=%s.".formatted(name, told(span.from())))
          .asException(e);
    }
    if (value == OPEN) {
      require(Double.NaN);
    }
    require(value);
    return value;
  }

  /** A value as people write it, which {@link #read} takes back. */
  public String told(double value) {
    if (isOpenable && value == OPEN) {
      return AUTO;
    }
    return isWhole ? Long.toString((long) value) : Double.toString(value);
  }
}
