package org.riskbench.ui.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riskbench.dataset.ColumnMasks;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.RowNumbers;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Reason;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.trial.Flips;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LineGrid.Line;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoneyWords;

/** Changes in sentences and lines. */
final class ChangesWords {
  private final Messages messages;

  ChangesWords(Messages messages) {
    this.messages = messages;
  }

  String against(Against against) {
    if (against instanceof Against.Published published) {
      return messages.text("changes.against.published", published.model().toString());
    }
    if (against instanceof Against.Saved saved) {
      return messages.text("changes.against.saved", saved.model().toString());
    }
    if (against instanceof Against.OtherRun other) {
      return messages.text("changes.against.run", other.run().name());
    }
    return messages.text("changes.against.untouched");
  }

  MoneyWords money(Comparison.Outcome found) {
    MoneyPeriod period = MoneyPeriod.of(found.after());
    return new MoneyWords(
        messages, found.asked().stakes().costs().currency(), period.factor(), period.isMonth());
  }

  String sentence(Comparison.Outcome found) {
    Flips flips = found.flips();
    String than = against(found.champion().against());
    if (flips.records() == 0) {
      return messages.text("changes.none", Formats.count(found.after().size()), than);
    }
    long harder = flips.all().stream().filter(Flips.Flip::isStricter).count();
    long other = flips.all().stream().filter(flip -> flip.before() == flip.after()).count();
    String said =
        messages.text(
            "changes.says",
            Formats.count(flips.records()),
            Formats.count(found.after().size()),
            Formats.percent(flips.share()),
            than,
            Formats.count(harder),
            Formats.count(flips.records() - harder - other));
    MoneyWords money = money(found);
    return said
        + " "
        + messages.text(
            flips.saved() >= 0 ? "changes.saves" : "changes.costs",
            money.full(Math.abs(flips.saved())));
  }

  List<Line> moves(Comparison.Outcome found) {
    MoneyWords money = money(found);
    double all = found.flips().outOf();
    List<Line> lines = new ArrayList<>();
    for (Flips.Move move : found.flips().moves()) {
      lines.add(
          Line.of(
              decisions(move.before(), move.after()),
              Formats.count(move.records()),
              Formats.count(move.frauds()),
              Formats.percent(all > 0 ? move.weight() / all : 0),
              money.of(move.amount()),
              money.of(move.saved())));
    }
    return lines;
  }

  private String decisions(Decision before, Decision after) {
    return before == after
        ? messages.text("changes.treatment", decision(before))
        : messages.text("changes.move", decision(before), decision(after));
  }

  private String decision(Decision decision) {
    return messages.text("decide." + decision.name().toLowerCase(Locale.ROOT));
  }

  List<Line> groups(Comparison.Outcome found) {
    MoneyWords money = money(found);
    return found.groups().stream()
        .map(
            group ->
                Line.of(
                    group.group(),
                    Formats.count(group.records()),
                    Formats.percent(group.share()),
                    Formats.count(group.stricter()),
                    Formats.count(group.milder()),
                    money.of(group.saved())))
        .toList();
  }

  List<FlipRow> dearest(Comparison.Outcome found) {
    RowNumbers numbers = RowNumbers.of(found.asked().dataset());
    ColumnMasks masks = ColumnMasks.of(found.asked().dataset());
    return IntStream.range(0, found.dearest().size())
        .mapToObj(i -> row(found, found.dearest().get(i), found.reasons().get(i), numbers, masks))
        .toList();
  }

  private FlipRow row(
      Comparison.Outcome found,
      Flips.Flip flip,
      List<Reason> reasons,
      RowNumbers numbers,
      ColumnMasks masks) {
    int row = found.after().scored().rows()[flip.position()];
    MoneyWords money = money(found);
    return new FlipRow(
        Formats.count(numbers.of(row)),
        keys(found.asked().dataset(), row, masks),
        decisions(flip.before(), flip.after()),
        messages.text(
            "changes.scores.both",
            String.valueOf(found.champion().cases().scored().scores()[flip.position()]),
            String.valueOf(found.after().scored().scores()[flip.position()])),
        messages.text(flip.fraud() ? "decide.fraud" : "decide.good"),
        money.one(flip.amount()),
        money.one(flip.saved()),
        reasons(flip, reasons));
  }

  private String reasons(Flips.Flip flip, List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return messages.text("changes.reasons.none");
    }
    String listed =
        reasons.stream()
            .map(reason -> EngineWords.reason(reason.text()))
            .collect(Collectors.joining("; "));
    return messages.text(
        flip.isStricter() ? "changes.reasons.now" : "changes.reasons.before", listed);
  }

  /** The keys of a record, masked: enough to tell that two records are one person's. */
  private static String keys(Dataset dataset, int row, ColumnMasks masks) {
    return IntStream.range(0, dataset.schema().size())
        .filter(column -> dataset.schema().column(column).role() == ColumnRole.ENTITY)
        .mapToObj(column -> masks.shown(column, text(dataset, row, column)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String text(Dataset dataset, int row, int column) {
    ColumnKind kind = dataset.schema().column(column).kind();
    return kind.isNumeric()
        ? Cells.format(kind, dataset.rows().numbers(column)[row])
        : dataset.rows().texts(column).get(row);
  }

  /** What a score meant and means. */
  String scale(ScaleShift.Point point) {
    return messages.text(
        "changes.scale.says",
        point.score(),
        oneIn(point.before()),
        oneIn(point.after()),
        oneIn(OptionalDouble.of(point.promised())));
  }

  private String oneIn(OptionalDouble share) {
    if (share.isEmpty()) {
      return messages.text("changes.scale.nobody");
    }
    double one = 1 / share.getAsDouble();
    String count = one < 10 ? Formats.print("%.1f", one) : Formats.print("%,.0f", one);
    return messages.text("changes.scale.one", count);
  }
}
