package org.riskbench.rule;

import java.util.Set;
import java.util.function.DoublePredicate;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/** Makes the conditions of a rule ready to be asked. */
final class Checks {
  private static final int HIGHEST_SCORE = 1000;

  private final Rule rule;
  private final Schema inputs;
  private final VelocityPlan velocity;
  private final KnownLists lists;

  private Checks(Rule rule, Schema inputs, VelocityPlan velocity, KnownLists lists) {
    this.rule = rule;
    this.inputs = inputs;
    this.velocity = velocity;
    this.lists = lists;
  }

  /**
   * One check a condition, in their order.
   *
   * @throws org.riskbench.problem.ProblemException RULE-110 to RULE-124 if one does not fit
   */
  static Check[] of(Rule rule, Schema inputs, VelocityPlan velocity, KnownLists lists) {
    Checks maker = new Checks(rule, inputs, velocity, lists);
    return rule.conditions().stream().map(maker::check).toArray(Check[]::new);
  }

  private Check check(Condition condition) {
    return switch (condition.subject().kind()) {
      case COLUMN -> column(condition);
      case PAST -> past(condition);
      case SCORE -> score(condition);
    };
  }

  private Check score(Condition condition) {
    if (!(condition instanceof Condition.Compared compared)) {
      throw RuleProblem.score(rule);
    }
    double against = Cells.parse(ColumnKind.NUMBER, compared.value());
    if (!(against >= 0 && against <= HIGHEST_SCORE)) {
      throw RuleProblem.score(rule);
    }
    Comparison comparison = compared.comparison();
    return (record, told, score) ->
        score == RuleRun.NO_SCORE ? Answer.UNKNOWN : Answer.of(comparison.holds(score, against));
  }

  private Check past(Condition condition) {
    Subject subject = condition.subject();
    int feature = feature(subject.name());
    if (condition instanceof Condition.Listed) {
      throw RuleProblem.listOfPast(rule, subject);
    }
    DoublePredicate test = number(condition, value -> number(subject, value));
    return (record, told, score) ->
        Answer.of(test.test(told.length == 0 ? Double.NaN : told[feature]));
  }

  private int feature(String name) {
    for (int i = 0; i < velocity.size(); i++) {
      if (velocity.features().get(i).name().equals(name)) {
        return i;
      }
    }
    throw RuleProblem.feature(rule, "nothing counts it");
  }

  private Check column(Condition condition) {
    Subject subject = condition.subject();
    int slot =
        inputs
            .find(subject.name())
            .orElseThrow(
                () ->
                    RuleProblem.unknown(
                        rule,
                        subject.name(),
                        inputs.columns().stream().map(Column::name).toList()));
    Column column = inputs.column(slot);
    if (condition instanceof Condition.Listed listed) {
      return listed(listed, slot, column);
    }
    if (column.kind().isNumeric()) {
      DoublePredicate test = number(condition, value -> number(subject, column, value));
      return (record, told, score) -> Answer.of(test.test(record.number(slot)));
    }
    return text(condition, slot);
  }

  /** How the value of a condition becomes a number. */
  @FunctionalInterface
  private interface Reading {
    double of(String value);
  }

  private DoublePredicate number(Condition condition, Reading reading) {
    if (condition instanceof Condition.Missing missing) {
      return value -> Double.isNaN(value) == missing.missing();
    }
    if (condition instanceof Condition.Compared compared) {
      double against = reading.of(compared.value());
      Comparison comparison = compared.comparison();
      return value -> comparison.holds(value, against);
    }
    Condition.OneOf oneOf = (Condition.OneOf) condition;
    double[] all = oneOf.values().stream().mapToDouble(reading::of).toArray();
    return value -> !Double.isNaN(value) && isAmong(value, all) == oneOf.among();
  }

  private static boolean isAmong(double value, double[] all) {
    for (double each : all) {
      if (each == value) {
        return true;
      }
    }
    return false;
  }

  private double number(Subject subject, String value) {
    double number = Cells.parse(ColumnKind.NUMBER, value);
    if (Double.isNaN(number)) {
      throw RuleProblem.value(rule, subject, "number");
    }
    return number;
  }

  private double number(Subject subject, Column column, String value) {
    double number = Cells.parse(column.kind(), column.format(), value);
    if (Double.isNaN(number)) {
      String kind =
          switch (column.kind()) {
            case BOOLEAN -> "yes or no (true, false)";
            case TIME -> "moment such as 2026-03-01T12:30:00Z";
            default -> "number";
          };
      throw RuleProblem.value(rule, subject, kind);
    }
    return number;
  }

  private Check text(Condition condition, int slot) {
    if (condition instanceof Condition.Missing missing) {
      return (record, told, score) -> Answer.of(record.text(slot).isEmpty() == missing.missing());
    }
    if (condition instanceof Condition.Compared compared) {
      if (!compared.comparison().suitsTexts()) {
        throw RuleProblem.order(rule, compared.subject());
      }
      boolean same = compared.comparison() == Comparison.EQUAL;
      String value = compared.value();
      return (record, told, score) -> {
        String text = record.text(slot);
        return Answer.of(!text.isEmpty() && text.equals(value) == same);
      };
    }
    Condition.OneOf oneOf = (Condition.OneOf) condition;
    Set<String> all = Set.copyOf(Set.of(oneOf.values().stream().distinct().toArray(String[]::new)));
    return (record, told, score) -> {
      String text = record.text(slot);
      return Answer.of(!text.isEmpty() && all.contains(text) == oneOf.among());
    };
  }

  private Check listed(Condition.Listed listed, int slot, Column column) {
    KnownLists.ListQuestion question = lists.open(listed.list(), column);
    boolean numeric = column.kind().isNumeric();
    return (record, told, score) -> {
      String value = numeric ? written(column.kind(), record.number(slot)) : record.text(slot);
      if (value.isBlank()) {
        return Answer.NO;
      }
      Answer answer = question.ask(value);
      return listed.on() ? answer : answer.not();
    };
  }

  private static String written(ColumnKind kind, double value) {
    return Double.isNaN(value) ? "" : Cells.format(kind, value);
  }
}
