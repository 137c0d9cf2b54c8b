package org.riskbench.ui.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riskbench.dataset.RowNumbers;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Stakes;
import org.riskbench.trial.DecisionDiff;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LineGrid.Head;
import org.riskbench.ui.kit.LineGrid.Line;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoneyWords;

/**
 * The records for which most money hangs on another model taking over, one line each.
 *
 * @param title says how many
 */
record DearFlips(String title, List<Head> heads, List<Line> lines) {
  /** Nothing to show. */
  static final DearFlips NONE = new DearFlips("", List.of(), List.of());

  /** Width of the card, in letters, from which on there is room for the amount. */
  private static final double ROOM = 52;

  static DearFlips of(DecisionDiff diff, Stakes stakes, Messages messages) {
    if (diff.dearest().isEmpty()) {
      return NONE;
    }
    MoneyPeriod period = MoneyPeriod.of(diff.cases());
    MoneyWords money =
        new MoneyWords(messages, stakes.costs().currency(), period.factor(), period.isMonth());
    RowNumbers numbers = RowNumbers.of(diff.cases().dataset());
    return new DearFlips(
        messages.text("changes.dearest", diff.dearest().size()),
        heads(messages),
        diff.dearest().stream().map(dear -> line(dear, numbers, money, messages)).toList());
  }

  private static List<Head> heads(Messages messages) {
    return List.of(
        new Head(messages.text("changes.record"), false, 0),
        new Head(messages.text("changes.decision"), false, 0),
        new Head(messages.text("changes.scores"), true, 0),
        new Head(messages.text("changes.label"), false, 0),
        new Head(messages.text("changes.worth"), true, ROOM),
        new Head(messages.text("changes.saves.one"), true, 0));
  }

  private static Line line(
      DecisionDiff.Dear dear, RowNumbers numbers, MoneyWords money, Messages messages) {
    List<String> cells =
        List.of(
            Formats.count(numbers.of(dear.row())),
            decisions(dear.flip().before(), dear.flip().after(), messages),
            messages.text(
                "changes.scores.both", String.valueOf(dear.before()), String.valueOf(dear.after())),
            messages.text(dear.flip().fraud() ? "decide.fraud" : "decide.good"),
            money.one(dear.flip().amount()),
            money.one(dear.flip().saved()));
    return new Line(cells, false, false, Optional.empty(), reasons(dear, messages));
  }

  private static String decisions(Decision before, Decision after, Messages messages) {
    return before == after
        ? messages.text("changes.treatment", word(before, messages))
        : messages.text("changes.move", word(before, messages), word(after, messages));
  }

  private static String word(Decision decision, Messages messages) {
    return messages.text("decide." + decision.name().toLowerCase(Locale.ROOT));
  }

  private static String reasons(DecisionDiff.Dear dear, Messages messages) {
    if (dear.reasons().isEmpty()) {
      return messages.text("changes.reasons.none");
    }
    String listed =
        dear.reasons().stream()
            .map(reason -> EngineWords.reason(reason.text()))
            .collect(Collectors.joining("; "));
    return messages.text(
        dear.flip().isStricter() ? "changes.reasons.now" : "changes.reasons.before", listed);
  }
}
