package org.riskbench.ui.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Tally;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;

/** What two thresholds do, as the texts the screen shows, by the names it binds to. */
final class OutcomeFigures {
  private OutcomeFigures() {}

  static Map<String, String> of(Outcome outcome) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("recall", Formats.percent(outcome.recall()));
    texts.put("precision", Formats.percent(outcome.precision()));
    texts.put("falsePositiveRate", Formats.percent(outcome.falsePositiveRate()));
    texts.put("ratio", outcome.falsePositiveRatio().map(EngineWords::told).orElse(Formats.NONE));
    texts.put("approvalRate", Formats.percent(outcome.approvalRate()));
    texts.put("reviewRate", Formats.percent(outcome.reviewRate()));
    texts.put("declineRate", Formats.percent(outcome.declineRate()));
    Tally all = outcome.all();
    put(texts, "Approved", outcome.approved(), all);
    put(texts, "Reviewed", outcome.reviewed(), all);
    put(texts, "Declined", outcome.declined(), all);
    return texts;
  }

  private static void put(Map<String, String> texts, String decision, Tally part, Tally all) {
    texts.put("fraud" + decision, Formats.count(part.fraud()));
    texts.put("good" + decision, Formats.count(part.good()));
    texts.put("fraudShare" + decision, share(part.fraud(), all.fraud()));
    texts.put("goodShare" + decision, share(part.good(), all.good()));
  }

  private static String share(double part, double whole) {
    return Formats.percent(whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty());
  }
}
