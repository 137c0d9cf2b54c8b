package org.riskbench.ui.data;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Labels;
import org.riskbench.schema.ColumnRole;
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
            Formats.count(dataset.schema().size())),
        Formats.count(dataset.size()),
        aside,
        Formats.count(labels.unlabelled()),
        Formats.percent(labels.fraudRate()),
        period(dataset));
  }

  private static String period(Dataset dataset) {
    OptionalInt time = dataset.schema().find(ColumnRole.TIME);
    if (time.isEmpty() || !dataset.schema().column(time.getAsInt()).kind().isNumeric()) {
      return Formats.NONE;
    }
    double[] moments = dataset.rows().numbers(time.getAsInt());
    var known = DoubleStream.of(moments).filter(m -> !Double.isNaN(m)).summaryStatistics();
    return known.getCount() == 0 ? Formats.NONE : Formats.period(known.getMin(), known.getMax());
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
