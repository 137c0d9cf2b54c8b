package org.riskbench.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One expected failure, the same on every face (field, banner, HTTP, terminal). Immutable.
 *
 * @param code stable code, an area and a number, such as {@code DATA-104}
 * @param severity whether the work was done in spite of it
 * @param what one sentence: what happened and where (the place of a value, never the value)
 * @param advice one sentence: what to do next
 * @param details safe facts by name (row, column, limit), in the order given; never cell values
 */
public record Problem(
    String code, Severity severity, String what, String advice, Map<String, String> details) {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2,10}-[0-9]{3}");

  public Problem {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("a problem code is AREA-NNN, not " + code);
    }
    Objects.requireNonNull(severity);
    Objects.requireNonNull(what);
    Objects.requireNonNull(advice);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** A problem that stopped the work. */
  public static Problem error(String code, String what, String advice) {
    return new Problem(code, Severity.ERROR, what, advice, Map.of());
  }

  /** A problem the work went on in spite of. */
  public static Problem warning(String code, String what, String advice) {
    return new Problem(code, Severity.WARNING, what, advice, Map.of());
  }

  /** The same problem with one more safe fact. */
  public Problem with(String name, Object fact) {
    Map<String, String> more = new LinkedHashMap<>(details);
    more.put(name, String.valueOf(fact));
    return new Problem(code, severity, what, advice, more);
  }

  /** The letters before the number: {@code DATA}, {@code MODEL}, {@code SCORE}, {@code SERVER}… */
  public String area() {
    return code.substring(0, code.indexOf('-'));
  }

  /** Both sentences in one line, as a terminal shows them. */
  public String sentence() {
    return advice.isEmpty() ? what : what + " " + advice;
  }

  /** This problem as an exception. */
  public ProblemException asException() {
    return new ProblemException(this);
  }

  /** This problem as an exception that keeps its technical cause for the log. */
  public ProblemException asException(Throwable cause) {
    return new ProblemException(this, cause);
  }
}
