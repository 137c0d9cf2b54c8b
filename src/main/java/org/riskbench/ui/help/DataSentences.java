package org.riskbench.ui.help;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelMaturity;
import org.riskbench.dataset.Labels;
import org.riskbench.profile.Finding;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Term;

/**
 * What terms mean of the data on the desk.
 *
 * @param findings what is to be beware of, once that is known
 */
record DataSentences(Told told, Dataset data, Optional<List<Finding>> findings)
    implements Sentences {
  private static final double DAY = 86_400_000;

  @Override
  public Optional<String> of(Term term) {
    return switch (term) {
      case RECORD -> records();
      case FRAUD_RATE -> fraudRate();
      case UNLABELLED -> unlabelled();
      case MATURITY -> maturity();
      case AS_OF -> asOf();
      case SET_ASIDE -> setAside();
      case PERIOD -> period();
      case ROLE -> told.of(term, columns(ColumnRole.FEATURE), Formats.count(width()));
      case ENTITY ->
          data.schema().find(ColumnRole.ENTITY).isEmpty()
              ? Optional.empty()
              : told.of(term, columns(ColumnRole.ENTITY));
      case LEAK -> findings.flatMap(this::leaks);
      default -> Optional.empty();
    };
  }

  private Optional<String> records() {
    Labels labels = data.labels();
    return told.of(
        Term.RECORD,
        Formats.count(data.size()),
        Formats.count(labels.frauds()),
        Formats.count(labels.goods()));
  }

  private Optional<String> fraudRate() {
    Labels labels = data.labels();
    return labels.frauds() == 0
        ? Optional.empty()
        : told.of(
            Term.FRAUD_RATE,
            Formats.count(labels.frauds()),
            Formats.count(labels.labelled()),
            Formats.percent(labels.fraudRate()),
            Told.oneIn(labels.fraudRate()));
  }

  private Optional<String> unlabelled() {
    int unlabelled = data.labels().unlabelled();
    if (unlabelled == 0) {
      return told.none(Term.UNLABELLED, Formats.count(data.size()));
    }
    return told.of(
        Term.UNLABELLED,
        Formats.count(unlabelled),
        Formats.count(data.size()),
        Formats.percent((double) unlabelled / data.size()));
  }

  private Optional<String> maturity() {
    LabelMaturity maturity = data.labels().maturity();
    long young = IntStream.range(0, data.size()).filter(data.labels()::isYoung).count();
    return maturity.isKnown()
        ? told.of(Term.MATURITY, Formats.number(Math.rint(maturity.days())), Formats.count(young))
        : Optional.empty();
  }

  private Optional<String> asOf() {
    LabelMaturity maturity = data.labels().maturity();
    return maturity.isKnown()
        ? told.of(Term.AS_OF, Formats.day(maturity.asOf()))
        : Optional.empty();
  }

  private Optional<String> setAside() {
    int aside = data.rejected().size();
    if (aside == 0) {
      return told.none(Term.SET_ASIDE, Formats.count(data.size()));
    }
    return told.of(
        Term.SET_ASIDE, Formats.count(aside), Formats.count((double) data.size() + aside));
  }

  private Optional<String> period() {
    OptionalInt time = data.schema().find(ColumnRole.TIME);
    if (time.isEmpty() || !data.schema().column(time.getAsInt()).kind().isNumeric()) {
      return Optional.empty();
    }
    var known =
        DoubleStream.of(data.rows().numbers(time.getAsInt()))
            .filter(moment -> !Double.isNaN(moment))
            .summaryStatistics();
    double days = Math.ceil((known.getMax() - known.getMin()) / DAY);
    return known.getCount() == 0
        ? Optional.empty()
        : told.of(Term.PERIOD, Formats.count(Math.max(1, days)));
  }

  private Optional<String> leaks(List<Finding> found) {
    long leaks = found.stream().filter(Finding::isLeak).count();
    if (leaks == 0) {
      return told.none(Term.LEAK, Formats.count(found.size()));
    }
    return told.of(Term.LEAK, Formats.count(leaks), Formats.count(found.size()));
  }

  private int width() {
    return data.schema().size();
  }

  private String columns(ColumnRole role) {
    return Formats.count(
        data.schema().columns().stream().filter(column -> column.role() == role).count());
  }
}
