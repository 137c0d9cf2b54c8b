package org.riskbench.ui.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.ledger.ReanchorReport;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * What came of anchoring a score anew, in words. Immutable.
 *
 * @param model the version that was saved
 * @param saved what was saved, and from what
 * @param changes what the new version does otherwise, and what it does not
 */
record AnchorOutcome(ModelId model, String saved, String changes) {
  static AnchorOutcome of(ModelId before, ScoreAnchor.Anchored anchored, Messages messages) {
    ReanchorReport report = anchored.report();
    ModelId model = anchored.model().id();
    List<String> changes = new ArrayList<>();
    if (!report.unmoved()) {
      changes.add(
          messages.text(
              "live.reanchor.moved",
              Formats.percent(report.before()),
              report.reviewFrom(),
              Formats.percent(report.expected())));
    }
    if (report.kept()) {
      changes.add(messages.text("live.reanchor.kept"));
    }
    if (report.unmoved()) {
      changes.add(messages.text("live.reanchor.unmoved"));
    }
    if (report.left() > 0) {
      changes.add(messages.text("live.reanchor.left", Formats.count(report.left())));
    }
    changes.add(messages.text("live.reanchor.next", before));
    String saved =
        messages.text(
            "live.reanchor.done",
            model,
            Formats.count(report.goods()),
            day(report.from()),
            day(report.until()));
    return new AnchorOutcome(model, saved, String.join(" ", changes));
  }

  private static String day(Instant at) {
    return Formats.day(at.atOffset(ZoneOffset.UTC));
  }
}
