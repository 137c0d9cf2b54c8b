package org.riskbench.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.riskbench.dataset.JoinPlan;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.modelfile.JsonView;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/** How a table is read, as JSON; what is hashed is kept elsewhere, for it needs the salt. */
final class ReadingJson {
  private static final String LABEL = "label";
  private static final String ROLES = "roles";
  private static final String KINDS = "kinds";
  private static final String ROW_ORDER = "rowOrderIsTime";
  private static final String SUGGEST = "suggestRoles";
  private static final String TEST = "testFile";
  private static final String FORMATS = "formats";
  private static final String ZONE = "zone";
  private static final String JOIN = "join";
  private static final String FILE = "file";
  private static final String KEYS = "keys";
  private static final String REMEMBERED = "remembered";
  private static final String COLUMN = "column";
  private static final String FRAUD = "fraud";
  private static final String NEGATIVE = "good";
  private static final String UNLABELLED = "unlabelled";
  private static final String INDETERMINATE = "indeterminate";

  private ReadingJson() {}

  static Map<String, Object> write(LoadOptions options) {
    Map<String, Object> fields = new LinkedHashMap<>();
    options.label().ifPresent(rule -> fields.put(LABEL, write(rule)));
    fields.put(ROLES, JsonValues.names(options.roles()));
    fields.put(KINDS, JsonValues.names(options.kinds()));
    fields.put(ROW_ORDER, options.rowOrderIsTime());
    fields.put(SUGGEST, options.suggestRoles());
    options.testFile().ifPresent(file -> fields.put(TEST, file.toAbsolutePath().toString()));
    Map<String, String> formats = new LinkedHashMap<>();
    options.reading().formats().forEach((name, format) -> formats.put(name, format.toString()));
    fields.put(FORMATS, formats);
    fields.put(ZONE, options.reading().zone().getId());
    options.reading().join().ifPresent(join -> fields.put(JOIN, write(join)));
    fields.put(REMEMBERED, JsonValues.names(options.reading().remembered()));
    return fields;
  }

  private static Map<String, Object> write(JoinPlan join) {
    return Map.of(FILE, join.file().toAbsolutePath().toString(), KEYS, join.keys());
  }

  static Map<String, Object> write(LabelRule rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(COLUMN, rule.column());
    rule.fraud().ifPresent(value -> fields.put(FRAUD, value));
    fields.put(NEGATIVE, rule.negative().stream().sorted().toList());
    fields.put(UNLABELLED, rule.unlabelled().stream().sorted().toList());
    fields.put(INDETERMINATE, rule.indeterminate().stream().sorted().toList());
    return fields;
  }

  static LoadOptions options(JsonView view) {
    LoadOptions options =
        LoadOptions.defaults()
            .suggest(view.at(SUGGEST).flag())
            .zone(JsonValues.zone(view.at(ZONE)))
            .remembered(JsonValues.byName(view.at(REMEMBERED), ReadingJson::role));
    if (view.has(LABEL)) {
      options = options.label(label(view.at(LABEL)));
    }
    for (Map.Entry<String, JsonView> each : view.at(ROLES).fields().entrySet()) {
      options = options.role(each.getKey(), role(each.getValue()));
    }
    for (Map.Entry<String, JsonView> each : view.at(KINDS).fields().entrySet()) {
      options = options.kind(each.getKey(), each.getValue().oneOf(ColumnKind.class));
    }
    for (Map.Entry<String, JsonView> each : view.at(FORMATS).fields().entrySet()) {
      options = options.format(each.getKey(), format(each.getValue()));
    }
    if (view.at(ROW_ORDER).flag()) {
      options = options.time(LoadOptions.ROW_ORDER);
    }
    if (view.has(TEST)) {
      options = options.test(JsonValues.path(view.at(TEST)));
    }
    return view.has(JOIN) ? options.join(join(view.at(JOIN))) : options;
  }

  private static CellFormat format(JsonView view) {
    return CellFormat.parse(view.text()).orElseThrow(() -> view.refuse("is no format of cells"));
  }

  private static ColumnRole role(JsonView view) {
    return view.oneOf(ColumnRole.class);
  }

  private static JoinPlan join(JsonView view) {
    return view.make(() -> new JoinPlan(JsonValues.path(view.at(FILE)), view.at(KEYS).texts()));
  }

  static LabelRule label(JsonView view) {
    return new LabelRule(
        view.at(COLUMN).text(),
        JsonValues.perhaps(view, FRAUD, JsonView::text),
        Set.copyOf(view.at(NEGATIVE).texts()),
        Set.copyOf(view.at(UNLABELLED).texts()),
        Set.copyOf(view.at(INDETERMINATE).texts()));
  }
}
