package org.riskbench.velocity;

import java.util.ArrayList;
import java.util.List;

/**
 * Which keys, values and amounts a plan reads, each once.
 *
 * @param entities distinct keys (one or two columns each), in order of appearance
 * @param values columns whose values are told apart
 * @param amounts columns that are summed
 * @param tags of the time, then of the keys, the values and the amounts
 */
record Layout(
    List<List<String>> entities, List<String> values, List<String> amounts, List<Long> tags) {
  static Layout of(VelocityPlan plan) {
    List<List<String>> entities = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<String> amounts = new ArrayList<>();
    for (VelocityFeature feature : plan.features()) {
      add(entities, feature.entity());
      if (feature.aggregate().isOfAmount()) {
        add(amounts, feature.of());
      } else if (feature.aggregate().isOfColumn()) {
        add(values, feature.of());
      }
    }
    ColumnTags named = new ColumnTags(plan);
    List<Long> tags = new ArrayList<>();
    tags.add(named.time());
    entities.forEach(entity -> tags.add(named.key(entity)));
    values.forEach(value -> tags.add(named.key(List.of(value))));
    amounts.forEach(amount -> tags.add(named.amount(amount)));
    return new Layout(
        List.copyOf(entities), List.copyOf(values), List.copyOf(amounts), List.copyOf(tags));
  }

  private static <T> void add(List<T> list, T element) {
    if (!list.contains(element)) {
      list.add(element);
    }
  }
}
