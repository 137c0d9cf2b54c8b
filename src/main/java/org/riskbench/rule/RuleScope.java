package org.riskbench.rule;

import java.util.Set;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/**
 * What rules beside a model may read.
 *
 * @param inputs the columns that the model reads, in the order of a record's slots
 * @param known all columns of the training data with their roles: a rule may make names and columns
 *     left out of the model a part of the record, never protected ones or what is known afterwards
 * @param velocity the model's own velocity features first; rules may add to them if it has a time
 * @param proxies columns that stand in for a protected one: no rule may read them
 */
public record RuleScope(Schema inputs, Schema known, VelocityPlan velocity, Set<String> proxies) {
  public RuleScope {
    proxies = Set.copyOf(proxies);
  }
}
