package org.riskbench.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.ReasonCode;
import org.riskbench.feature.Origin;
import org.riskbench.feature.Recipe;
import org.riskbench.page.HtmlTable;
import org.riskbench.page.HtmlText;
import org.riskbench.scoring.RiskModel;

/** Which reasons a model can give, in the very words that its answers hold. */
final class ReasonTable {
  private ReasonTable() {}

  static String of(RiskModel model) {
    Map<String, Set<String>> spoken = spoken(model);
    HtmlTable table =
        new HtmlTable(
            "Reason codes",
            List.of(
                "Code", "Words for colleagues", "Given for", "Told to customers", "Their words"));
    for (ReasonCode code : model.reasons().dictionary().codes()) {
      String about = String.join("; ", spoken.getOrDefault(code.code(), Set.of()));
      table.row(
          code.code(),
          List.of(
              code.wording() + "\nOf: " + about,
              values(code.direction()),
              code.customerSafe() ? "yes" : "no",
              code.customerWording()));
    }
    return HtmlText.paragraph(measured(model)) + table.html() + HtmlText.paragraph(told(model));
  }

  private static String measured(RiskModel model) {
    return "A decision is explained by what raised the risk most, in log-odds against %s. What is"
            .formatted(model.reasons().reference().group().title())
        + " in braces is filled in for each record: {finding} by a sentence about its value.";
  }

  private static String told(RiskModel model) {
    CustomerNotice notice = model.reasons().dictionary().notice();
    return notice.on()
        ? "Customers who are declined are told the reasons marked so; where there is none: \"%s\"."
            .formatted(notice.fallback())
        : "Answers tell customers no reasons: that is switched off.";
  }

  private static String values(ReasonCode.Direction direction) {
    return switch (direction) {
      case HIGH -> "high values";
      case LOW -> "low values";
      case EITHER -> "all values";
    };
  }

  /** What the steps of each code speak of. */
  private static Map<String, Set<String>> spoken(RiskModel model) {
    Recipe recipe = model.recipe();
    List<String> codes = model.reasonCodes();
    Map<String, Set<String>> spoken = new TreeMap<>();
    for (int step = 0; step < codes.size(); step++) {
      Origin origin = recipe.origin(step);
      spoken
          .computeIfAbsent(codes.get(step), none -> new LinkedHashSet<>())
          .add(origin.phrase().formatted(origin.columns().toArray()));
    }
    return spoken;
  }
}
