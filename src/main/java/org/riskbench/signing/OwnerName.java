package org.riskbench.signing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the owner of a key is called. It is said, not proved: only the key proves anything.
 *
 * @param text 1 to 80 letters, digits, spaces and a few signs
 */
public record OwnerName(String text) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,@_'\\-]{1,80}");
  private static final String LABEL = "Owner: ";
  private static final Pattern HEADING = Pattern.compile("(?m)^" + LABEL + "(.{1,80})$");

  /** Of a key whose owner is not known. */
  static final OwnerName NOBODY = new OwnerName("unnamed");

  public OwnerName {
    if (!isName(text)) {
      throw new IllegalArgumentException("no name of an owner");
    }
  }

  /** Whether a text may name an owner. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches() && !text.isBlank() && text.equals(text.strip());
  }

  /**
   * A name as typed.
   *
   * @throws org.riskbench.problem.ProblemException KEY-107 if it can't be one
   */
  public static OwnerName typed(String text) {
    if (!isName(text.strip())) {
      throw KeyProblem.name();
    }
    return new OwnerName(text.strip());
  }

  /** The user of this machine. */
  public static OwnerName ofUser() {
    String user = System.getProperty("user.name", "").strip();
    return isName(user) ? new OwnerName(user) : NOBODY;
  }

  /** The name above a key's PEM text; PEM lets any text stand there. */
  static OwnerName heading(String pem) {
    Matcher heading = HEADING.matcher(pem);
    return heading.find() && isName(heading.group(1).strip())
        ? new OwnerName(heading.group(1).strip())
        : NOBODY;
  }

  String heading() {
    return LABEL + text + "\n";
  }

  @Override
  public String toString() {
    return text;
  }
}
