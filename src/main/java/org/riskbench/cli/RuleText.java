package org.riskbench.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.scoring.LeafCounts;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.TreeRule;
import org.riskbench.scoring.TreeRules;

/** The rules of a model that is one tree, riskiest first. */
final class RuleText {
  private final List<Line> lines;

  private record Line(TreeRule rule, Optional<LeafCounts.Leaf> leaf) {
    /** Share of fraud among the leaf's training records; what it answers where nobody counted. */
    double rate() {
      return leaf.filter(counted -> counted.records() > 0)
          .map(counted -> counted.frauds() / counted.records())
          .orElseGet(() -> 1 / (1 + Math.exp(-rule.margin())));
    }
  }

  private RuleText(List<Line> lines) {
    this.lines = lines;
  }

  /** Nothing to print where the model is no single tree. */
  static RuleText of(RiskModel model, byte[] trainerModel) {
    List<TreeRule> rules = TreeRules.of(model).orElse(List.of());
    Optional<LeafCounts> counts = LeafCounts.read(trainerModel, rules.size());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      int leaf = i;
      lines.add(new Line(rules.get(i), counts.map(all -> all.leaves().get(leaf))));
    }
    lines.sort(Comparator.comparingDouble(Line::rate).reversed());
    return new RuleText(lines);
  }

  void print(Terminal terminal) {
    if (!lines.isEmpty()) {
      terminal.line("rules, riskiest first, with the share of fraud among training records");
    }
    for (Line line : lines) {
      terminal.line(
          String.format(
              Locale.ROOT,
              "  %6.2f %%%s  %s",
              100 * line.rate(),
              line.leaf()
                  .map(leaf -> String.format(Locale.ROOT, "  %,9.0f records", leaf.records()))
                  .orElse(""),
              line.rule().text()));
    }
  }

  List<Map<String, Object>> json() {
    List<Map<String, Object>> json = new ArrayList<>();
    for (Line line : lines) {
      Map<String, Object> rule = new LinkedHashMap<>();
      rule.put("if", line.rule().conditions());
      rule.put("fraudRate", line.rate());
      line.leaf().ifPresent(leaf -> rule.put("records", leaf.records()));
      line.leaf().ifPresent(leaf -> rule.put("frauds", leaf.frauds()));
      json.add(rule);
    }
    return json;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }
}
