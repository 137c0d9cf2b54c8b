package org.riskbench.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.RoleSuggestion;
import org.riskbench.problem.Problem;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.schema.Column;
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

  /** Row numbers named in one finding. */
  private static final int PLACES_NAMED = 5;

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

  static List<ColumnRow> columns(Inspected shown, Messages messages) {
    Dataset dataset = shown.dataset();
    Map<String, String> reasons =
        dataset.report().suggestions().stream()
            .collect(
                Collectors.toMap(
                    RoleSuggestion::column, RoleSuggestion::reason, (one, other) -> one));
    List<ColumnRow> rows = new ArrayList<>();
    for (int i = 0; i < dataset.schema().size(); i++) {
      Column column = dataset.schema().column(i);
      ColumnProfile facts = shown.profile().columns().get(i);
      rows.add(
          new ColumnRow(
              column.name(),
              Choice.of(column.kind(), messages),
              Choice.of(column.role(), messages),
              facts.missing() == 0
                  ? Formats.NONE
                  : Formats.percent((double) facts.missing() / Math.max(1, dataset.size())),
              Formats.count(facts.distinct()),
              reasons.getOrDefault(column.name(), "")));
    }
    return rows;
  }

  /** Warnings first, then why columns have the roles they have. */
  static List<Finding> findings(Inspected shown, Messages messages) {
    Dataset dataset = shown.dataset();
    List<Finding> findings = new ArrayList<>();
    if (dataset.labels().fraudRate() > 0.5) {
      findings.add(new Finding(true, messages.text("data.finding.mostly")));
    }
    Map<String, List<Rejected>> byReason = new TreeMap<>();
    for (Rejected row : dataset.rejected()) {
      byReason.computeIfAbsent(row.reason().text(), reason -> new ArrayList<>()).add(row);
    }
    byReason.forEach((reason, rows) -> findings.add(setAside(reason, rows, messages)));
    for (Problem warning : dataset.report().warnings()) {
      findings.add(new Finding(true, warning.what()));
    }
    for (org.riskbench.profile.Finding found : shown.profile().findings()) {
      String about = found.column().isEmpty() ? "" : found.column() + ": ";
      boolean warning = found.severity() != org.riskbench.profile.Finding.Severity.INFO;
      findings.add(new Finding(warning, about + found.text()));
    }
    for (RoleSuggestion suggestion : dataset.report().suggestions()) {
      String role = messages.text("role." + suggestion.role().name());
      findings.add(
          new Finding(
              false,
              messages.text("data.finding.role", suggestion.column(), role, suggestion.reason())));
    }
    return findings;
  }

  private static Finding setAside(String reason, List<Rejected> rows, Messages messages) {
    String lines =
        rows.stream()
            .limit(PLACES_NAMED)
            .map(row -> Formats.count(row.line()))
            .collect(Collectors.joining(", "));
    String more = rows.size() > PLACES_NAMED ? ", …" : "";
    return new Finding(
        true,
        messages.text("data.finding.aside", Formats.count(rows.size()), reason, lines + more));
  }
}
