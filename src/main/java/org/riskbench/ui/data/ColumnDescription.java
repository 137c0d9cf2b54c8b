package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.ValueRanges;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.profile.ColumnProfile.Bin;
import org.riskbench.profile.ColumnProfile.Signal;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.data.ColumnDetail.Bar;
import org.riskbench.ui.data.ColumnDetail.Fact;
import org.riskbench.ui.data.ColumnDetail.GroupChart;
import org.riskbench.ui.data.ColumnDetail.GroupLine;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Puts what is known of one column into words. */
final class ColumnDescription {
  private static final int MANY = 20;

  private final Dataset dataset;
  private final ColumnRow row;
  private final Messages messages;

  ColumnDescription(Dataset dataset, ColumnRow row, Messages messages) {
    this.dataset = dataset;
    this.row = row;
    this.messages = messages;
  }

  ColumnDetail detail() {
    Optional<ColumnProfile> known = row.facts();
    return new ColumnDetail(
        row.name(),
        sentences(),
        known.map(this::facts).orElse(List.of()),
        known.flatMap(this::chart),
        known.map(this::quantiles).orElse(List.of()),
        messages.text(isRanges() ? "columns.ranges" : "columns.levels"),
        known.map(this::groups).orElse(List.of()),
        note(known));
  }

  private boolean isRanges() {
    return row.facts().filter(ColumnDescription::hasManyNumbers).isPresent();
  }

  /** Of a few numbers each is a group of its own, and a picture of equal widths shows gaps. */
  private static boolean hasManyNumbers(ColumnProfile facts) {
    return !facts.histogram().isEmpty() && facts.distinct() > MANY;
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    dataset.report().evidence().stream()
        .filter(each -> each.column().equals(row.name()))
        .findFirst()
        .map(each -> EngineWords.told(each.sentence()))
        .ifPresent(text -> sentences.add(messages.text("columns.kind", row.kind().text(), text)));
    sentences.add(messages.text("columns.role", row.role().text(), row.why()));
    dataset.report().personal().stream()
        .filter(each -> each.column().equals(row.name()))
        .findFirst()
        .map(each -> EngineWords.told(each.sentence()))
        .ifPresent(text -> sentences.add(messages.text("columns.personal", text)));
    return sentences;
  }

  private String note(Optional<ColumnProfile> known) {
    if (known.isEmpty()) {
      return messages.text("columns.unseen");
    }
    int index = dataset.schema().require(row.name());
    return ValueRanges.isPersonal(dataset.schema().column(index))
        ? messages.text("columns.withheld")
        : "";
  }

  private List<Fact> facts(ColumnProfile facts) {
    double missing = (double) facts.missing() / Math.max(1, dataset.size());
    List<Fact> lines = new ArrayList<>();
    lines.add(
        new Fact(
            messages.text("columns.missing"),
            Formats.percent(missing),
            messages.text("columns.records", Formats.count(facts.missing()))));
    lines.add(new Fact(messages.text("columns.distinct"), Formats.count(facts.distinct()), ""));
    if (facts.role() != ColumnRole.LABEL) {
      addSignal(lines, facts.signal());
    }
    return lines;
  }

  private void addSignal(List<Fact> lines, Signal signal) {
    lines.add(new Fact(messages.text("columns.auc.long"), Formats.figure(signal.auc()), ""));
    double value = signal.informationValue();
    lines.add(
        new Fact(
            messages.text("columns.iv.long"), decimal(value), words("iv", value, .02, .1, .3, .5)));
    double missing = signal.missingCorrelation();
    lines.add(
        new Fact(
            messages.text("columns.missing.label"),
            decimal(missing),
            words("missing", Math.abs(missing), .05)));
    lines.add(
        new Fact(
            messages.text("columns.psi.long"),
            decimal(signal.psi()),
            words("psi", signal.psi(), .1, .25)));
  }

  /** What a figure says, by the steps it has passed. */
  private String words(String about, double value, double... steps) {
    if (Double.isNaN(value)) {
      return "";
    }
    int passed = 0;
    for (double step : steps) {
      passed += value >= step ? 1 : 0;
    }
    return messages.text("columns." + about + "." + passed);
  }

  private static String decimal(double value) {
    return Double.isNaN(value) ? Formats.NONE : Formats.print("%.3f", value);
  }

  private List<Fact> quantiles(ColumnProfile facts) {
    List<Fact> lines = new ArrayList<>();
    if (facts.quantiles().size() < ColumnProfile.QUANTILES.size()) {
      return lines;
    }
    lines.add(value("columns.least", facts, facts.min()));
    for (int i = 0; i < ColumnProfile.QUANTILES.size(); i++) {
      String share = Formats.count(ColumnProfile.QUANTILES.get(i) * 100) + " %";
      lines.add(new Fact(share, ValueText.of(facts.kind(), facts.quantiles().get(i)), ""));
    }
    lines.add(value("columns.most", facts, facts.max()));
    lines.add(value("columns.mean", facts, facts.mean()));
    return lines;
  }

  private Fact value(String key, ColumnProfile facts, double value) {
    return new Fact(messages.text(key), ValueText.of(facts.kind(), value), "");
  }

  private List<GroupLine> groups(ColumnProfile facts) {
    return facts.bins().stream()
        .map(
            bin ->
                new GroupLine(
                    name(facts, bin),
                    Formats.count(bin.rows()),
                    Formats.percent(bin.fraudRate()),
                    weight(bin)))
        .toList();
  }

  private static String weight(Bin bin) {
    return Double.isNaN(bin.weightOfEvidence()) || bin.goods() + bin.frauds() == 0
        ? Formats.NONE
        : Formats.print("%+.2f", bin.weightOfEvidence());
  }

  private static String name(ColumnProfile facts, Bin bin) {
    if (Double.isNaN(bin.from())) {
      return bin.label();
    }
    String from = ValueText.of(facts.kind(), bin.from());
    return bin.from() == bin.to() ? from : from + " – " + ValueText.of(facts.kind(), bin.to());
  }

  private Optional<GroupChart> chart(ColumnProfile facts) {
    boolean ranges = hasManyNumbers(facts);
    List<Bin> bins = ranges ? facts.histogram() : facts.bins();
    if (bins.isEmpty()) {
      return Optional.empty();
    }
    List<Bar> bars = bins.stream().map(bin -> bar(facts, bin)).toList();
    Bin first = bins.get(0);
    Bin last = bins.get(bins.size() - 1);
    return Optional.of(
        new GroupChart(
            bars,
            facts.kind() == ColumnKind.NUMBER || facts.kind() == ColumnKind.TIME,
            ranges ? ValueText.of(facts.kind(), first.from()) : name(facts, first),
            ranges ? ValueText.of(facts.kind(), last.to()) : name(facts, last),
            sentence(bars)));
  }

  private Bar bar(ColumnProfile facts, Bin bin) {
    return new Bar(
        bin.rows(),
        bin.fraudRate(),
        messages.text(
            "columns.bar",
            name(facts, bin),
            Formats.count(bin.rows()),
            Formats.percent(bin.fraudRate()),
            weight(bin)));
  }

  private String sentence(List<Bar> bars) {
    var rates =
        bars.stream().mapToDouble(Bar::fraudRate).filter(r -> !Double.isNaN(r)).summaryStatistics();
    return rates.getCount() == 0
        ? messages.text("columns.chart.unlabelled", bars.size())
        : messages.text(
            "columns.chart",
            bars.size(),
            Formats.percent(rates.getMin()),
            Formats.percent(rates.getMax()));
  }
}
