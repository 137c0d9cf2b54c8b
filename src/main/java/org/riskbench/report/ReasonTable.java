package org.riskbench.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.riskbench.feature.Origin;
import org.riskbench.feature.Recipe;
import org.riskbench.page.HtmlTable;

/** Which reasons a model can give, and of what they speak. */
final class ReasonTable {
  private ReasonTable() {}

  static String of(Recipe recipe) {
    TreeMap<String, Set<String>> spoken = new TreeMap<>();
    for (int step = 0; step < recipe.transformations().size(); step++) {
      Origin origin = recipe.origin(step);
      spoken
          .computeIfAbsent(origin.topic(), none -> new LinkedHashSet<>())
          .add(origin.phrase().formatted(origin.columns().toArray()));
    }
    HtmlTable table = new HtmlTable("Reasons", List.of("Reason", "Of what it speaks"));
    spoken.forEach((topic, phrases) -> table.row(topic, List.of(String.join("; ", phrases))));
    return table.html();
  }
}
