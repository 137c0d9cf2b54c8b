package org.riskbench.rule;

import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.ShownName;

/** Why a rule can't be used: one place for the codes and the advice. */
final class RuleProblem {
  private RuleProblem() {}

  private static ProblemException of(String code, Rule rule, String why, String advice) {
    return Problem.error(code, "Rule \"%s\" %s.".formatted(rule.name(), why), advice)
        .with("rule", rule.name())
        .asException();
  }

  /** A name as a message may show it. */
  private static String shown(Subject subject) {
    return subject.ofPast() ? subject.name() : '"' + ShownName.of(subject.name(), 0) + '"';
  }

  static ProblemException unknown(Rule rule, String column, java.util.List<String> known) {
    return of(
        "RULE-110",
        rule,
        "reads %s, which is no column of the data".formatted(shown(Subject.column(column))),
        "The columns are: " + ShownName.list(known) + ".");
  }

  static ProblemException isProtected(Rule rule, String column) {
    return of(
        "RULE-111",
        rule,
        "reads %s, which is a protected attribute or stands in for one"
            .formatted(shown(Subject.column(column))),
        "No decision may rest on it: leave the condition out.");
  }

  static ProblemException thresholdsByProtected(Rule rule, String column) {
    return of(
        "RULE-123",
        rule,
        "sets thresholds by %s, which is a protected attribute or stands in for one"
            .formatted(shown(Subject.column(column))),
        "The same score has to mean the same for everybody: leave the column or the score out.");
  }

  static ProblemException score(Rule rule) {
    return of(
        "RULE-124",
        rule,
        "asks of the score what it can't be asked",
        "Compare it with a number from 0 to 1000, as in score >= 610; a column called score stands"
            + " in quotes.");
  }

  static ProblemException knownAfterwards(Rule rule, String column) {
    return of(
        "RULE-112",
        rule,
        "reads %s, which is not known when a record comes".formatted(shown(Subject.column(column))),
        "Choose a column that a new record has.");
  }

  static ProblemException value(Rule rule, Subject subject, String kind) {
    return of(
        "RULE-113",
        rule,
        "holds %s against something that is no %s".formatted(shown(subject), kind),
        "Give a %s.".formatted(kind));
  }

  static ProblemException order(Rule rule, Subject subject) {
    return of(
        "RULE-114",
        rule,
        "asks whether %s is more or less, and such values have no order".formatted(shown(subject)),
        "Use = or !=, in or not in.");
  }

  static ProblemException key(Rule rule, Subject subject) {
    return of(
        "RULE-115",
        rule,
        "spells out a value of %s, which tells records or customers apart"
            .formatted(shown(subject)),
        "Put such values on a list, which keeps them hashed, and write: in list NAME.");
  }

  static ProblemException feature(Rule rule, String why) {
    return of(
        "RULE-116",
        rule,
        "asks for a velocity feature that can't be told: " + why,
        "Write it as in count(ip, 1h), distinct(email per ip, 7d), sum(amount per card, 24h).");
  }

  static ProblemException noTime(Rule rule) {
    return of(
        "RULE-117",
        rule,
        "asks about earlier records, and the data says of none when it happened",
        "Name a time column in training, or leave the condition out.");
  }

  static ProblemException listOfPast(Rule rule, Subject subject) {
    return of(
        "RULE-118",
        rule,
        "looks for %s on a list, and a list holds values of a column".formatted(shown(subject)),
        "Compare it with a number.");
  }
}
