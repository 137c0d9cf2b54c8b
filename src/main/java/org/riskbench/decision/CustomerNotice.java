package org.riskbench.decision;

/**
 * Whether customers who are declined are told why. Immutable.
 *
 * @param on whether answers hold {@code customerReasons}
 * @param fallback what is told where no reason may be
 */
public record CustomerNotice(boolean on, String fallback) {
  /** Nothing is told. */
  public static final CustomerNotice OFF =
      new CustomerNotice(false, "We could not approve the request as it was sent");

  /** Code of the fallback among a customer's reasons. */
  public static final String FALLBACK_CODE = "GENERAL";

  public CustomerNotice {
    if (!ReasonCode.isWording(fallback) || fallback.indexOf('{') >= 0) {
      throw new IllegalArgumentException(
          "what a customer is told has 1 to "
              + ReasonCode.LONGEST
              + " characters on one line, without braces");
    }
  }
}
