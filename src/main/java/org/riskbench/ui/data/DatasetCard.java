package org.riskbench.ui.data;

import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * The figures over the data, as text.
 *
 * @param source which file it is
 * @param rows how many rows were read
 * @param setAside how many were not, of how many
 * @param unlabelled how many have no label
 * @param fraudRate share of frauds among the labelled
 * @param period first and last day
 */
public record DatasetCard(
    String source,
    String rows,
    String setAside,
    String unlabelled,
    String fraudRate,
    String period) {
  static final DatasetCard EMPTY =
      new DatasetCard("", Formats.NONE, Formats.NONE, Formats.NONE, Formats.NONE, Formats.NONE);

  static DatasetCard of(Dataset dataset, Messages messages) {
    Labels labels = dataset.labels();
    Path file = dataset.report().source().file().getFileName();
    int rejected = dataset.rejected().size();
    String aside =
        rejected == 0
            ? messages.text("data.aside.none")
            : messages.text(
                "data.aside.some",
                Formats.count(rejected),
                Formats.count((double) dataset.size() + rejected));
    return new DatasetCard(
        messages.text(
            "data.source",
            file == null ? dataset.name() : file.toString(),
            dataset.schema().size()),
        Formats.count(dataset.size()),
        aside,
        Formats.count(labels.unlabelled()),
        Formats.percent(labels.fraudRate()),
        period(dataset));
  }

  private static String period(Dataset dataset) {
    return TimeAxis.of(dataset)
        .filter(TimeAxis::isClock)
        .map(axis -> period(axis, dataset.size()))
        .orElse(Formats.NONE);
  }

  /** From the first moment to the last; times that count from no known day stay numbers. */
  private static String period(TimeAxis axis, int rows) {
    DoubleSummaryStatistics known =
        IntStream.range(0, rows)
            .mapToDouble(axis::at)
            .filter(time -> !Double.isNaN(time))
            .summaryStatistics();
    if (known.getCount() == 0) {
      return Formats.NONE;
    }
    double unit = axis.millisPerUnit();
    return axis.isDated()
        ? Formats.period(known.getMin() * unit, known.getMax() * unit)
        : Formats.number(known.getMin()) + " – " + Formats.number(known.getMax());
  }

  // FXML binds to getters.

  public String getRows() {
    return rows;
  }

  public String getSetAside() {
    return setAside;
  }

  public String getUnlabelled() {
    return unlabelled;
  }

  public String getFraudRate() {
    return fraudRate;
  }

  public String getPeriod() {
    return period;
  }
}
