package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.riskbench.dataset.ColumnEvidence;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Masking;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.dataset.PersonalKind;
import org.riskbench.dataset.RoleSuggestion;
import org.riskbench.problem.Problem;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.profile.Finding;
import org.riskbench.profile.Profile;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Cells;
import org.riskbench.split.Split;

/** A profile as a table with its findings, and as JSON. */
final class ProfileText {
  private ProfileText() {}

  static Map<String, @Nullable Object> json(
      Dataset dataset, Profile profile, Optional<Split> split) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("rows", profile.rows());
    json.put("rejected", profile.rejected());
    json.put("setAside", SetAsideText.json(dataset));
    json.put("warnings", dataset.report().warnings().stream().map(ProfileText::json).toList());
    json.put("unlabelled", profile.unlabelled());
    json.put("fraudRate", figure(profile.fraudRate()));
    json.put("columns", profile.columns().stream().map(column -> json(dataset, column)).toList());
    json.put("findings", findings(profile.findings()));
    split.ifPresent(
        found -> {
          json.put("split", found.description());
          json.put("timeLine", found.timeLine().stream().map(DatasetText::json).toList());
        });
    return json;
  }

  static List<Object> findings(List<Finding> findings) {
    return findings.stream().<Object>map(ProfileText::json).toList();
  }

  private static Map<String, @Nullable Object> json(Dataset dataset, ColumnProfile column) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", column.name());
    json.put("kind", word(column.kind()));
    json.put("role", word(column.role()));
    json.put("roleReason", reason(dataset, column).orElse(null));
    json.put("missing", column.missing());
    json.put("distinct", column.distinct());
    json.put("cells", cells(dataset, column.name()));
    json.put("min", figure(column.min()));
    json.put("mean", figure(column.mean()));
    json.put("max", figure(column.max()));
    json.put("quantiles", column.quantiles());
    Optional<PersonalKind> masked = personal(dataset, column.name()).map(PersonalColumn::kind);
    json.put("top", column.top().stream().map(level -> json(level, masked)).toList());
    json.put("bins", column.bins().stream().map(ProfileText::json).toList());
    json.put("auc", figure(column.signal().auc()));
    json.put("iv", figure(column.signal().informationValue()));
    json.put("missingCorrelation", figure(column.signal().missingCorrelation()));
    json.put("psi", figure(column.signal().psi()));
    return json;
  }

  private static Map<String, @Nullable Object> json(
      ColumnProfile.Level level, Optional<PersonalKind> masked) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    String value = level.value();
    json.put("value", masked.map(kind -> Masking.mask(kind, value)).orElse(value));
    json.put("rows", level.rows());
    json.put("fraudRate", figure(level.fraudRate()));
    return json;
  }

  private static Map<String, @Nullable Object> json(ColumnProfile.Bin bin) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("label", bin.label());
    json.put("rows", bin.rows());
    json.put("fraudRate", figure(bin.fraudRate()));
    json.put("woe", figure(bin.weightOfEvidence()));
    return json;
  }

  /** Why a role was suggested; empty for a given one. */
  private static Optional<String> reason(Dataset dataset, ColumnProfile column) {
    return dataset.report().suggestions().stream()
        .filter(one -> one.column().equals(column.name()) && one.role() == column.role())
        .map(RoleSuggestion::reason)
        .findFirst();
  }

  private static Map<String, Object> json(Problem warning) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", warning.code());
    json.put("text", warning.sentence());
    return json;
  }

  private static Map<String, @Nullable Object> json(Finding finding) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("column", finding.column());
    json.put("severity", word(finding.severity()));
    json.put("text", finding.text());
    json.put("actions", finding.actions().stream().map(ProfileText::word).toList());
    return json;
  }

  /** Not a number means: there is none. */
  private static @Nullable Double figure(double value) {
    return Figures.orNull(Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
  }

  static void print(Dataset dataset, Profile profile, Terminal terminal) {
    terminal.line("");
    TextTable table =
        new TextTable(
            "column", "kind", "role", "missing", "distinct", "median", "AUC", "IV", "PSI", "cells");
    for (ColumnProfile column : profile.columns()) {
      table.row(
          column.name(),
          word(column.kind()),
          word(column.role()),
          "%,d".formatted(column.missing()),
          "%,d".formatted(column.distinct()),
          median(column),
          text(column.signal().auc()),
          text(column.signal().informationValue()),
          text(column.signal().psi()),
          cells(dataset, column.name()));
    }
    table.print(terminal);
    dataset.report().warnings().forEach(terminal::say);
    if (!profile.findings().isEmpty()) {
      terminal.line("");
    }
    profile.findings().forEach(finding -> terminal.line(line(finding)));
  }

  static String line(Finding finding) {
    String about = finding.column().isEmpty() ? "" : " " + finding.column();
    return "%-7s %s%s: %s"
        .formatted(word(finding.severity()), finding.code(), about, finding.text());
  }

  /** Why the column has its kind, and how it is written. */
  private static String cells(Dataset dataset, String column) {
    int index = dataset.schema().require(column);
    CellFormat format = dataset.schema().column(index).format();
    List<ColumnEvidence> evidence = dataset.report().evidence(); // none of what no file told
    String counted = index < evidence.size() ? evidence.get(index).sentence() : "";
    String written = format.equals(CellFormat.PLAIN) ? "" : "; written " + format;
    return counted + written + personal(dataset, column).map(p -> "; " + p.sentence()).orElse("");
  }

  private static Optional<PersonalColumn> personal(Dataset dataset, String column) {
    return dataset.report().personal().stream()
        .filter(found -> found.column().equals(column))
        .findFirst();
  }

  private static String median(ColumnProfile column) {
    return column.quantiles().isEmpty()
        ? ""
        : Cells.format(column.kind(), column.quantiles().get(ColumnProfile.QUANTILES.indexOf(0.5)));
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
