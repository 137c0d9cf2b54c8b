package org.riskbench.ui.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Stakes;
import org.riskbench.trial.DecisionDiff;
import org.riskbench.trial.Flips;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoneyWords;

/** What would change if another model took over, in a few lines. */
final class ReplacementText {
  private ReplacementText() {}

  static String of(DecisionDiff diff, Stakes stakes, Messages messages) {
    Flips flips = diff.flips();
    String records = Formats.count(diff.cases().size());
    if (flips.records() == 0) {
      return messages.text("publish.replace.none", records);
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(
            "publish.replace.says",
            Formats.count(flips.records()),
            records,
            Formats.percent(flips.share())));
    flips.moves().forEach(move -> lines.add("   " + line(move, diff.isLabelled(), messages)));
    diff.mostAffected()
        .ifPresent(
            affected ->
                lines.add(
                    messages.text(
                        "publish.replace.affected",
                        affected.column(),
                        affected.group().group(),
                        Formats.percent(affected.group().share()),
                        Formats.count(affected.group().records()))));
    lines.add(money(diff, stakes, messages));
    return String.join("\n", lines);
  }

  private static String line(Flips.Move move, boolean isLabelled, Messages messages) {
    String decisions =
        move.before() == move.after()
            ? messages.text("publish.replace.treatment", word(move.before(), messages))
            : messages.text(
                "publish.replace.move",
                word(move.before(), messages),
                word(move.after(), messages));
    return isLabelled
        ? messages.text(
            "publish.replace.line",
            decisions,
            Formats.count(move.records()),
            Formats.count(move.frauds()))
        : messages.text("publish.replace.line.plain", decisions, Formats.count(move.records()));
  }

  private static String word(Decision decision, Messages messages) {
    return messages.text("decide." + decision.name().toLowerCase(Locale.ROOT));
  }

  private static String money(DecisionDiff diff, Stakes stakes, Messages messages) {
    if (!diff.isLabelled()) {
      return messages.text("publish.replace.unlabelled");
    }
    MoneyPeriod period = MoneyPeriod.of(diff.cases());
    MoneyWords money =
        new MoneyWords(messages, stakes.costs().currency(), period.factor(), period.isMonth());
    double saved = diff.flips().saved();
    return messages.text(
        saved >= 0 ? "publish.replace.saves" : "publish.replace.costs",
        money.full(Math.abs(saved)));
  }
}
