package org.riskbench.rule;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * Rules as text, one a line:
 *
 * <pre>
 * # what asks first comes first
 * blocked-mail: when email in list blocked then DECLINE because BLOCK_LIST "The address is blocked"
 * ip-burst: when count(ip, 1h) >= 5 and amount > 100 then at least REVIEW note "asked for by Ann"
 * off trusted: when customer in list trusted then APPROVE
 * </pre>
 *
 * Empty lines and lines that begin with {@code #} say nothing. What is printed is read as the same
 * table.
 */
public final class RuleLines {
  private RuleLines() {}

  /**
   * Reads a table.
   *
   * @throws org.riskbench.problem.ProblemException RULE-101 with the line and the character of what
   *     is wrong, RULE-102 if two rules have one name or there are too many
   */
  public static RuleTable parse(String text) {
    List<Rule> rules = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        rules.add(rule(line, number));
      }
    }
    try {
      return new RuleTable(rules);
    } catch (IllegalArgumentException e) {
      throw Problem.error(
              "RULE-102",
              "The rules don't make a table: " + e.getMessage() + ".",
              "Give each rule a name of its own, and drop those that are not needed.")
          .asException(e);
    }
  }

  private static Rule rule(String line, int number) {
    try {
      return RuleParser.parse(line);
    } catch (UnreadableLine e) {
      throw unreadable(number, e);
    }
  }

  /** The line itself may hold a value and is not repeated. */
  private static ProblemException unreadable(int number, UnreadableLine line) {
    return Problem.error(
            "RULE-101",
            "Line %d of the rules can't be read at character %d: %s."
                .formatted(number, line.at(), line.getMessage()),
            "Write a rule as in: ip-burst: when count(ip, 1h) >= 5 and amount > 100 then at least"
                + " REVIEW")
        .with("line", number)
        .with("character", line.at())
        .asException(line);
  }

  /** One line a rule, as {@link #parse} reads it. */
  public static List<String> lines(RuleTable table) {
    return table.rules().stream().map(Rule::toString).toList();
  }

  /** All lines as one text. */
  public static String print(RuleTable table) {
    return String.join("\n", lines(table)) + (table.isEmpty() ? "" : "\n");
  }
}
