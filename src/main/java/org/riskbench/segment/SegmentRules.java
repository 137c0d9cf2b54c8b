package org.riskbench.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.decision.Decision;
import org.riskbench.problem.Problem;
import org.riskbench.rule.Comparison;
import org.riskbench.rule.Condition;
import org.riskbench.rule.Effect;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleTable;
import org.riskbench.rule.Subject;
import org.riskbench.segment.SegmentThresholds.Level;
import org.riskbench.threshold.Cut;

/**
 * Thresholds of a segment as hard rules that go by the score: they raise what is to be stricter and
 * lower what is to be milder, so that the segment's thresholds hold wherever the common ones are.
 * They stand below all other rules, which go before them.
 */
public final class SegmentRules {
  private static final String PREFIX = "segment-";
  private static final int HIGHEST = 1000;
  private static final int LONGEST = 30;

  private SegmentRules() {}

  /** Whether a rule is a threshold of a segment, by its name. */
  public static boolean isOne(Rule rule) {
    return rule.name().startsWith(PREFIX);
  }

  /** A table without the thresholds of segments. */
  public static RuleTable without(RuleTable table) {
    return new RuleTable(table.rules().stream().filter(rule -> !isOne(rule)).toList());
  }

  /** The same rules, the thresholds of segments below all others. */
  public static RuleTable last(RuleTable table) {
    List<Rule> rules = new ArrayList<>(without(table).rules());
    table.rules().stream().filter(SegmentRules::isOne).forEach(rules::add);
    return new RuleTable(rules);
  }

  /**
   * A table with these thresholds of segments in place of those that it may have.
   *
   * @throws org.riskbench.problem.ProblemException USE-545 if it gets too long
   */
  public static RuleTable in(RuleTable table, SegmentThresholds found) {
    List<Rule> rules = new ArrayList<>(without(table).rules());
    rules.addAll(of(found));
    if (rules.size() > RuleTable.MOST) {
      throw Problem.error(
              "USE-545",
              "With these thresholds there are %d rules, and a table has at most %d."
                  .formatted(rules.size(), RuleTable.MOST),
              "Choose a column with fewer levels, or drop other rules.")
          .asException();
    }
    return new RuleTable(rules);
  }

  /** The rules, two to four for each pair of thresholds; levels with the same share them. */
  static List<Rule> of(SegmentThresholds found) {
    Map<Cut, List<Level>> byCut = new LinkedHashMap<>();
    found.levels().stream()
        .filter(Level::isOwn)
        .forEach(level -> byCut.computeIfAbsent(level.cut(), cut -> new ArrayList<>()).add(level));
    List<Rule> rules = new ArrayList<>();
    String name = PREFIX + slug(found.column());
    Rule.Why why = why(found.column());
    int number = 0;
    for (Map.Entry<Cut, List<Level>> each : byCut.entrySet()) {
      for (List<Condition> segment : conditions(each.getValue())) {
        number++;
        rules.addAll(new Pair(name + "-" + number, segment, why).rules(each.getKey()));
      }
    }
    return rules;
  }

  /** Levels that are one value each are asked for together. */
  private static List<List<Condition>> conditions(List<Level> levels) {
    List<List<Condition>> all = new ArrayList<>();
    List<Condition.Compared> single = new ArrayList<>();
    for (Level level : levels) {
      boolean one = level.conditions().size() == 1;
      if (one
          && level.conditions().get(0) instanceof Condition.Compared compared
          && compared.comparison() == Comparison.EQUAL) {
        single.add(compared);
      } else {
        all.add(level.conditions());
      }
    }
    if (single.size() > 1) {
      List<String> values = single.stream().map(Condition.Compared::value).toList();
      all.add(List.of(new Condition.OneOf(single.get(0).subject(), true, values)));
    } else if (single.size() == 1) {
      all.add(List.of(single.get(0)));
    }
    return all;
  }

  private static String slug(String column) {
    String plain =
        column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "column" : plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  private static Rule.Why why(String column) {
    String shown = column.length() > 100 ? column.substring(0, 100) : column;
    return new Rule.Why("SEGMENT_THRESHOLD", "Threshold by " + shown, false);
  }

  /** Makes the rules of one pair of thresholds. */
  private record Pair(String name, List<Condition> segment, Rule.Why why) {
    List<Rule> rules(Cut cut) {
      List<Rule> rules = new ArrayList<>();
      boolean reviews = cut.review() < cut.decline();
      if (cut.decline() <= HIGHEST) {
        rules.add(rule("decline", from(cut.decline()), Effect.atLeast(Decision.DECLINE)));
      }
      if (reviews) {
        rules.add(rule("review", from(cut.review()), Effect.atLeast(Decision.REVIEW)));
        rules.add(rule("no-decline", below(cut.decline()), Effect.atMost(Decision.REVIEW)));
      }
      if (cut.review() > 0) {
        rules.add(rule("approve", below(cut.review()), Effect.atMost(Decision.APPROVE)));
      }
      return rules;
    }

    private Rule rule(String ending, Condition score, Effect effect) {
      List<Condition> all = new ArrayList<>(segment);
      all.add(score);
      return new Rule(name + "-" + ending, true, all, effect, why, "");
    }

    private static Condition from(int score) {
      return new Condition.Compared(Subject.SCORE, Comparison.AT_LEAST, Integer.toString(score));
    }

    private static Condition below(int score) {
      return score > HIGHEST
          ? new Condition.Compared(Subject.SCORE, Comparison.AT_MOST, Integer.toString(HIGHEST))
          : new Condition.Compared(Subject.SCORE, Comparison.LESS, Integer.toString(score));
    }
  }
}
