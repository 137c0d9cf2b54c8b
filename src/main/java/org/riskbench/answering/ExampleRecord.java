package org.riskbench.answering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.feature.Transformation;
import org.riskbench.feature.Usual;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnRole;
import org.riskbench.scoring.RiskModel;

/**
 * A made-up record that a model scores without a complaint. Deterministic; no value of an entity is
 * ever taken from the data.
 */
final class ExampleRecord {
  /**
   * Part of a column's name to a value that belongs to nobody (RFC 5737, RFC 2606, 555 numbers).
   */
  private static final List<Map.Entry<String, String>> BELONG_TO_NOBODY =
      List.of(
          Map.entry("domain", "example.com"),
          Map.entry("mail", "sam@example.com"),
          Map.entry("phone", "+12025550143"),
          Map.entry("device", "device-example"),
          Map.entry("agent", "Mozilla/5.0 (example)"),
          Map.entry("name", "Sam Example"),
          Map.entry("postal", "00000"),
          Map.entry("zip", "00000"),
          Map.entry("ip", "203.0.113.9"));

  private ExampleRecord() {}

  /**
   * Field to value (text, number or truth), in the order of the model's inputs.
   *
   * @param past what the caller must say of earlier records, behind them
   */
  static Map<String, Object> of(RiskModel model, PastFields past) {
    Map<String, Object> example = new LinkedHashMap<>();
    for (Column column : model.inputs().columns()) {
      example.put(column.name(), value(column, usual(model, column.name())));
    }
    for (PastField field : past.all()) {
      double value = usual(model, field.name()).map(ExampleRecord::middle).orElse(0.0);
      double told = Math.max(0, Math.min(field.most(), value));
      example.put(field.name(), rounded(field.isWhole() ? Math.rint(told) : told, false));
    }
    return example;
  }

  private static Optional<Usual> usual(RiskModel model, String column) {
    return model.recipe().transformations().stream()
        .filter(transformation -> transformation.column().equals(column))
        .findFirst()
        .map(Transformation::usual);
  }

  private static Object value(Column column, Optional<Usual> usual) {
    return switch (column.kind()) {
      case NUMBER -> number(column, usual);
      case BOOLEAN -> usual.map(ExampleRecord::middle).orElse(0.0) >= 0.5;
      case TIME ->
          column.domain() instanceof ColumnDomain.Range range
              ? moment(range.max())
              : "2026-03-01T12:30:00Z";
      case CATEGORY -> level(column, usual);
      case TEXT -> text(column.name());
    };
  }

  private static String moment(double millis) {
    return Instant.ofEpochMilli((long) millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static Object number(Column column, Optional<Usual> usual) {
    boolean key = column.role() == ColumnRole.ENTITY;
    double value = key ? 1 : usual.map(ExampleRecord::middle).orElse(1.0);
    boolean whole = key;
    if (!key && column.domain() instanceof ColumnDomain.Range range) {
      whole = range.integral();
      value = Math.max(range.min(), Math.min(range.max(), value));
    }
    return rounded(value, whole);
  }

  private static Object rounded(double value, boolean whole) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(whole ? 15 : 3));
    boolean fits = Math.abs(value) < 1e15 && rounded.stripTrailingZeros().scale() <= 0;
    return fits ? (Object) rounded.longValue() : (Object) rounded.doubleValue();
  }

  /** The median that stands in for a missing value. */
  private static double middle(Usual usual) {
    return Double.isFinite(usual.middle()) ? usual.middle() : 1;
  }

  private static String level(Column column, Optional<Usual> usual) {
    if (column.role() == ColumnRole.ENTITY) {
      return text(column.name());
    }
    return levels(column, usual).stream().findFirst().orElseGet(() -> text(column.name()));
  }

  private static List<String> levels(Column column, Optional<Usual> usual) {
    if (column.domain() instanceof ColumnDomain.Levels levels) {
      return levels.values();
    }
    return usual.map(Usual::levels).orElse(List.of());
  }

  private static String text(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return BELONG_TO_NOBODY.stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("example");
  }
}
