package org.riskbench.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rules in their order: what one higher up demands, no lower one undoes. Immutable.
 *
 * @param rules with distinct names, at most {@link #MOST}
 */
public record RuleTable(List<Rule> rules) {
  /** So many rules a table may have. */
  public static final int MOST = 200;

  /** No rules. */
  public static final RuleTable EMPTY = new RuleTable(List.of());

  public RuleTable {
    rules = List.copyOf(rules);
    Set<String> names = new HashSet<>();
    for (Rule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException("two rules are called " + rule.name());
      }
    }
    if (rules.size() > MOST) {
      throw new IllegalArgumentException("a table has at most " + MOST + " rules");
    }
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** How many rules, switched off ones too. */
  public int size() {
    return rules.size();
  }

  /** Position of a rule by its name. */
  public OptionalInt find(String name) {
    return IntStream.range(0, size()).filter(i -> rules.get(i).name().equals(name)).findFirst();
  }

  /** The names of the lists that rules which are on ask, in their order. */
  public List<String> lists() {
    Set<String> lists = new LinkedHashSet<>();
    for (Rule rule : rules) {
      if (rule.on()) {
        lists.addAll(rule.lists());
      }
    }
    return List.copyOf(lists);
  }

  /** The table with a rule at the end. */
  public RuleTable plus(Rule rule) {
    List<Rule> changed = new ArrayList<>(rules);
    changed.add(rule);
    return new RuleTable(changed);
  }

  /** The table with another rule in a place. */
  public RuleTable with(int position, Rule rule) {
    List<Rule> changed = new ArrayList<>(rules);
    changed.set(position, rule);
    return new RuleTable(changed);
  }

  /** The table without the rule in a place. */
  public RuleTable without(int position) {
    List<Rule> changed = new ArrayList<>(rules);
    changed.remove(position);
    return new RuleTable(changed);
  }

  /** The table with a rule moved to another place. */
  public RuleTable moved(int from, int to) {
    List<Rule> changed = new ArrayList<>(rules);
    changed.add(to, changed.remove(from));
    return new RuleTable(changed);
  }
}
