package org.riskbench.ui.help;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Term;

/**
 * What terms mean of the signals that were looked at: told of the one that shows it most.
 *
 * @param columns signals, of all columns that were looked at
 * @param rows how many records there are
 */
record ColumnSentences(Told told, List<ColumnProfile> columns, int rows) implements Sentences {
  private static final Set<ColumnRole> SIGNALS =
      EnumSet.of(ColumnRole.FEATURE, ColumnRole.AMOUNT, ColumnRole.SENSITIVE_INPUT);

  /** From here on a column says something. */
  private static final double SAYS_SOMETHING = 0.02;

  /** From here on a column has drifted. */
  private static final double DRIFTED = 0.25;

  /** Of the columns that a model may learn from: what keys and labels show surprises nobody. */
  static ColumnSentences ofSignals(Told told, List<ColumnProfile> columns, int rows) {
    return new ColumnSentences(
        told, columns.stream().filter(each -> SIGNALS.contains(each.role())).toList(), rows);
  }

  @Override
  public Optional<String> of(Term term) {
    return switch (term) {
      case MISSING ->
          most(ColumnProfile::missing).map(found -> counted(term, found, found.missing()));
      case DISTINCT ->
          most(ColumnProfile::distinct).map(found -> counted(term, found, found.distinct()));
      case SINGLE_AUC ->
          most(column -> column.signal().auc())
              .flatMap(found -> told.of(term, found.name(), Told.ofHundred(found.signal().auc())));
      case INFORMATION_VALUE ->
          indexed(term, column -> column.signal().informationValue(), SAYS_SOMETHING);
      case PSI, DRIFT -> indexed(Term.PSI, column -> column.signal().psi(), DRIFTED);
      case WEIGHT_OF_EVIDENCE -> strongestGroup();
      default -> Optional.empty();
    };
  }

  private String counted(Term term, ColumnProfile column, int count) {
    return told.messages()
        .text(term.ownKey(), column.name(), Formats.count(count), Formats.count(rows));
  }

  private Optional<String> indexed(Term term, ToDoubleFunction<ColumnProfile> index, double from) {
    long known = columns.stream().filter(each -> !Double.isNaN(index.applyAsDouble(each))).count();
    long reach = columns.stream().filter(each -> index.applyAsDouble(each) >= from).count();
    return most(index)
        .flatMap(
            found ->
                told.of(
                    term,
                    found.name(),
                    Formats.figure(index.applyAsDouble(found)),
                    Formats.count(reach),
                    Formats.count(known)));
  }

  private Optional<ColumnProfile> most(ToDoubleFunction<ColumnProfile> figure) {
    return columns.stream()
        .filter(each -> !Double.isNaN(figure.applyAsDouble(each)))
        .max(Comparator.comparingDouble(figure));
  }

  private Optional<String> strongestGroup() {
    return most(ColumnSentences::strongestWeight)
        .flatMap(
            column ->
                column.bins().stream()
                    .max(Comparator.comparingDouble(ColumnProfile.Bin::weightOfEvidence))
                    .flatMap(group -> group(column, group)));
  }

  private static double strongestWeight(ColumnProfile column) {
    return column.bins().stream()
        .mapToDouble(ColumnProfile.Bin::weightOfEvidence)
        .max()
        .orElse(Double.NaN);
  }

  private Optional<String> group(ColumnProfile column, ColumnProfile.Bin group) {
    double frauds = column.bins().stream().mapToInt(ColumnProfile.Bin::frauds).sum();
    double goods = column.bins().stream().mapToInt(ColumnProfile.Bin::goods).sum();
    return told.of(
        Term.WEIGHT_OF_EVIDENCE,
        column.name(),
        Formats.figure(group.weightOfEvidence()),
        Formats.percent(group.frauds() / frauds),
        Formats.percent(group.goods() / goods));
  }
}
