package org.riskbench.cli;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.ledger.ReanchorReport;

/** What came of anchoring a score anew. */
final class ReanchorText {
  private ReanchorText() {}

  /** One sentence for the model's file. */
  static String anchor(ReanchorReport report) {
    return "Anchored to %,d good records decided from %s to %s."
        .formatted(
            report.goods(),
            report.from().atOffset(ZoneOffset.UTC).toLocalDate(),
            report.until().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  static List<String> sentences(ReanchorReport report) {
    List<String> told = new ArrayList<>();
    told.add(anchor(report));
    if (!report.unmoved()) {
      told.add(
          "Of the goods %s scored %d or more, where %s should; from now on they do."
              .formatted(share(report.before()), report.reviewFrom(), share(report.expected())));
    }
    if (report.control() > 0) {
      told.add("%,d of them are of the control group.".formatted(report.control()));
    }
    if (report.kept()) {
      told.add(
          "What became of declined records is not known: from the decline threshold on the scale"
              + " stays as it was. A control group tells more.");
    }
    if (report.unmoved()) {
      told.add("All that is stopped is declined, so as many records are stopped as before.");
    }
    told.add(
        "%,d records told nothing: too young, declined or undecided.".formatted(report.left()));
    return told;
  }

  static Map<String, Object> json(ReanchorReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("goods", report.goods());
    json.put("control", report.control());
    json.put("left", report.left());
    json.put("from", report.from().toString());
    json.put("until", report.until().toString());
    json.put("reviewFrom", report.reviewFrom());
    json.put("goodsStopped", report.before());
    json.put("goodsExpected", report.expected());
    json.put("oldScaleKeptFromDecline", report.kept());
    json.put("resolvedUpTo", report.map().resolvedUpTo());
    return json;
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
