package org.riskbench.desk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.riskbench.modelfile.JsonView;

/** Values that JSON has no word for: spans of time, zones, paths, and what may be left out. */
final class JsonValues {
  private JsonValues() {}

  static Duration duration(JsonView view) {
    try {
      return Duration.parse(view.text());
    } catch (DateTimeException e) {
      throw view.refuse("is no span of time");
    }
  }

  static ZoneId zone(JsonView view) {
    try {
      return ZoneId.of(view.text());
    } catch (DateTimeException e) {
      throw view.refuse("is no time zone");
    }
  }

  static Path path(JsonView view) {
    return path(view.text(), view);
  }

  /** A path that is the name of a field of an object. */
  static Path path(String text, JsonView view) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw view.refuse("is no path");
    }
  }

  /** A field that may be missing. */
  static <T> Optional<T> perhaps(JsonView view, String field, Function<JsonView, T> read) {
    return view.has(field) ? Optional.of(read.apply(view.at(field))) : Optional.empty();
  }

  /** Texts by name. */
  static Map<String, String> texts(JsonView view) {
    return byName(view, JsonView::text);
  }

  /** Values by name, in their order. */
  static <T> Map<String, T> byName(JsonView view, Function<JsonView, T> read) {
    Map<String, T> values = new LinkedHashMap<>();
    view.fields().forEach((name, value) -> values.put(name, read.apply(value)));
    return values;
  }

  /** The names of constants, by name. */
  static Map<String, String> names(Map<String, ? extends Enum<?>> constants) {
    Map<String, String> names = new LinkedHashMap<>();
    constants.forEach((name, constant) -> names.put(name, constant.name()));
    return names;
  }

  static <T> List<Object> list(Iterable<T> values, Function<T, Object> write) {
    List<Object> written = new ArrayList<>();
    values.forEach(value -> written.add(write.apply(value)));
    return written;
  }
}
