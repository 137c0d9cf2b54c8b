package org.riskbench.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link RememberedColumns} as plain maps for JSON. What can't be understood was never said. */
final class RememberedJson {
  private RememberedJson() {}

  static Map<String, Object> write(RememberedColumns said) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("roles", said.roles());
    fields.put("kinds", said.kinds());
    said.label()
        .ifPresent(
            label ->
                fields.put(
                    "label",
                    Map.of(
                        "column", label.column(),
                        "fraud", label.fraud(),
                        "othersGood", label.othersGood())));
    return fields;
  }

  /**
   * What was said of these columns.
   *
   * @param columns names of other columns are left out
   */
  static RememberedColumns read(@Nullable Object shape, Collection<String> columns) {
    if (!(shape instanceof Map<?, ?> fields)) {
      return RememberedColumns.NONE;
    }
    return new RememberedColumns(
        names(fields.get("roles"), columns),
        names(fields.get("kinds"), columns),
        label(fields.get("label")).filter(label -> columns.contains(label.column())));
  }

  private static Map<String, String> names(@Nullable Object known, Collection<String> columns) {
    Map<String, String> names = new LinkedHashMap<>();
    if (known instanceof Map<?, ?> map) {
      map.forEach(
          (column, name) -> {
            if (columns.contains(column) && name instanceof String text) {
              names.put(column.toString(), text);
            }
          });
    }
    return names;
  }

  private static Optional<RememberedColumns.Label> label(@Nullable Object known) {
    return known instanceof Map<?, ?> map
            && map.get("column") instanceof String column
            && map.get("fraud") instanceof String fraud
        ? Optional.of(
            new RememberedColumns.Label(column, fraud, Boolean.TRUE.equals(map.get("othersGood"))))
        : Optional.empty();
  }
}
