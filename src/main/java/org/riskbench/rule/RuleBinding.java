package org.riskbench.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/** Finds what rules read, and refuses what they must not. Used once. */
final class RuleBinding {
  private final RuleScope scope;
  private final List<Column> columns;
  private final List<VelocityFeature> features;

  RuleBinding(RuleScope scope) {
    this.scope = scope;
    this.columns = new ArrayList<>(scope.inputs().columns());
    this.features = new ArrayList<>(scope.velocity().features());
  }

  HardRules bind(RuleTable table) {
    for (Rule rule : table.rules()) {
      for (Condition condition : rule.conditions()) {
        Subject subject = condition.subject();
        switch (subject.kind()) {
          case PAST -> past(rule, subject.name());
          case COLUMN -> {
            column(rule, subject.name());
            requireNoKey(rule, condition);
          }
          case SCORE -> {} // the model gives it, whatever the record looks like
        }
      }
    }
    VelocityPlan plan = features.isEmpty() ? VelocityPlan.NONE : scope.velocity().with(features);
    return new HardRules(table, new Schema(columns), plan);
  }

  private Column column(Rule rule, String name) {
    Column column = known(rule, name);
    if (column.role().isSensitive() || scope.proxies().contains(name)) {
      throw rule.readsScore()
          ? RuleProblem.thresholdsByProtected(rule, name)
          : RuleProblem.isProtected(rule, name);
    }
    boolean afterwards =
        switch (column.role()) {
          case LABEL, LABEL_TIME, WEIGHT -> true;
          default -> false;
        };
    if (afterwards) {
      throw RuleProblem.knownAfterwards(rule, name);
    }
    if (columns.stream().noneMatch(each -> each.name().equals(name))) {
      columns.add(column);
    }
    return column;
  }

  private Column known(Rule rule, String name) {
    OptionalInt own = scope.inputs().find(name);
    OptionalInt other = scope.known().find(name);
    // What the training data says of a column goes first: a protected one stays protected.
    if (other.isPresent()) {
      return scope.known().column(other.getAsInt());
    }
    if (own.isPresent()) {
      return scope.inputs().column(own.getAsInt());
    }
    throw RuleProblem.unknown(
        rule, name, scope.known().columns().stream().map(Column::name).toList());
  }

  /** A key's value in a rule would travel with the model, readable by all. */
  private void requireNoKey(Rule rule, Condition condition) {
    Column column = known(rule, condition.subject().name());
    boolean key = column.role() == ColumnRole.ENTITY || column.role() == ColumnRole.ID;
    boolean spelt = condition instanceof Condition.Compared || condition instanceof Condition.OneOf;
    if (key && spelt) {
      throw RuleProblem.key(rule, condition.subject());
    }
  }

  private void past(Rule rule, String name) {
    if (features.stream().anyMatch(each -> each.name().equals(name))) {
      return;
    }
    if (scope.velocity().time().isEmpty()) {
      throw RuleProblem.noTime(rule);
    }
    VelocityFeature feature = feature(rule, name);
    feature.entity().forEach(column -> column(rule, column));
    if (!feature.of().isEmpty()) {
      boolean number = column(rule, feature.of()).kind().isNumeric();
      if (feature.aggregate().isOfAmount() && !number) {
        throw RuleProblem.feature(rule, "it adds up a column that holds no numbers");
      }
    }
    features.add(feature);
  }

  private static VelocityFeature feature(Rule rule, String name) {
    VelocityFeature feature;
    try {
      feature = FeatureText.read(name);
    } catch (IllegalArgumentException e) {
      throw RuleProblem.feature(rule, String.valueOf(e.getMessage()));
    }
    if (!feature.name().equals(name)) {
      throw RuleProblem.feature(rule, "it is called " + feature.name());
    }
    return feature;
  }
}
