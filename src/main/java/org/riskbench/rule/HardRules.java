package org.riskbench.rule;

import java.util.List;
import java.util.OptionalInt;
import org.riskbench.schema.Column;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/**
 * Rules bound to a model: what each reads is found, fits, and may be read. Immutable and
 * thread-safe; make one {@link RuleRun} a thread.
 *
 * @param inputs the columns of a record: the model's own, then those that rules alone read
 * @param velocity the model's own velocity features, then those that rules alone ask for
 */
public record HardRules(RuleTable table, Schema inputs, VelocityPlan velocity) {
  /** No rules. */
  public static final HardRules NONE =
      new HardRules(RuleTable.EMPTY, new Schema(List.of()), VelocityPlan.NONE);

  /**
   * Bound rules.
   *
   * @throws org.riskbench.problem.ProblemException RULE-110 to RULE-124 if a rule does not fit the
   *     columns
   */
  public HardRules {
    for (Rule rule : table.rules()) {
      Checks.of(rule, inputs, velocity, KnownLists.none());
    }
  }

  /**
   * Finds what rules read, adding to the record and to what is told of the past where a rule wants
   * more than the model.
   *
   * @throws org.riskbench.problem.ProblemException RULE-110 to RULE-124, naming the rule: a column
   *     is unknown, protected or known only afterwards, a value is of another kind, a velocity
   *     feature can't be told
   */
  public static HardRules bind(RuleTable table, RuleScope scope) {
    return table.isEmpty() ? NONE : new RuleBinding(scope).bind(table);
  }

  public boolean isEmpty() {
    return table.isEmpty();
  }

  /** Whether records of a schema have all columns that are read, of the same kinds. */
  public boolean fit(Schema schema) {
    return inputs.columns().stream()
        .allMatch(
            column -> {
              OptionalInt found = schema.find(column.name());
              return found.isPresent() && schema.column(found.getAsInt()).kind() == column.kind();
            });
  }

  /** The columns that rules alone read, behind the model's own. */
  public List<Column> extra(Schema modelInputs) {
    return isEmpty()
        ? List.of()
        : inputs.columns().subList(modelInputs.size(), inputs.columns().size());
  }

  /** The same rules over the same columns, of which something else is said. */
  public HardRules over(Schema changed) {
    return isEmpty() ? NONE : new HardRules(table, changed, velocity);
  }

  /** The names of the lists that are asked. */
  public List<String> lists() {
    return table.lists();
  }

  /** What asks the rules; one a thread. */
  public RuleRun newRun(KnownLists lists) {
    return new RuleRun(this, lists);
  }
}
