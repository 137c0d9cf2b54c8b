package org.riskbench.ui.decisions;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.ledger.Circumstances;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.Grounds;
import org.riskbench.ledger.Verdict;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** A decision's facts, one a line. */
record DetailText(Messages messages, DecisionWords words) {
  private static final double NANOS = 1e6;

  /**
   * All that is known.
   *
   * @param reasons in words, the weightiest first
   */
  List<DetailLine> of(DecisionLine line, List<String> reasons) {
    Decided decided = line.decided();
    Verdict verdict = decided.verdict();
    Grounds grounds = decided.grounds();
    List<DetailLine> lines = new ArrayList<>();
    add(
        lines,
        "decisions.line.verdict",
        messages.text(
            "decisions.verdict",
            words.decision(verdict.decision()),
            messages.band(verdict.band()),
            words.score(verdict.score()),
            words.probability(verdict.probability())));
    verdict
        .amount()
        .ifPresent(amount -> add(lines, "decisions.line.amount", Formats.number(amount)));
    add(lines, "decisions.line.reasons", String.join("\n", reasons));
    add(lines, "decisions.line.rules", String.join(", ", grounds.rules()));
    add(lines, "decisions.line.unsure", String.join(", ", grounds.unsure()));
    add(lines, "decisions.line.warnings", joined(grounds.warnings()));
    add(lines, "decisions.line.how", how(decided.circumstances()));
    add(
        lines,
        "decisions.line.model",
        messages.text(
            "decisions.by", decided.by().model(), Integer.toString(decided.by().policyVersion())));
    add(lines, "decisions.line.asked", asked(decided));
    add(
        lines,
        "decisions.line.told",
        String.join("\n", line.events().stream().map(words::event).toList()));
    return lines;
  }

  private String joined(List<String> warnings) {
    return String.join("\n", warnings.stream().map(words::warning).toList());
  }

  private String how(Circumstances around) {
    String text = words.mode(around.mode());
    if (around.control()) {
      text += " " + messages.text("decisions.control");
    }
    return around.stateUpdated() ? text + " " + messages.text("decisions.known") : text;
  }

  private String asked(Decided decided) {
    String millis = Formats.print("%.2f", decided.asked().tookNanos() / NANOS);
    String at = words.time(decided.asked().receivedAt());
    String caller = decided.asked().caller();
    return caller.isEmpty()
        ? messages.text("decisions.asked.plain", at, millis)
        : messages.text("decisions.asked", at, caller, millis);
  }

  private void add(List<DetailLine> lines, String key, String text) {
    if (!text.isEmpty()) {
      lines.add(new DetailLine(messages.text(key), text));
    }
  }
}
