package org.riskbench.registry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON document as lines: a place in words and a value as text. Lists of plain
 * values, such as a column's levels, are told by their count and a mark of their content: values of
 * cells are nobody's business here.
 */
final class FieldTexts {
  /** Between the steps of a place. */
  static final String BETWEEN = " · ";

  private static final String MARK = ", mark ";
  private static final MathContext DIGITS = new MathContext(6);

  /** The rules of a policy are texts that say all. */
  private static final String RULE_LINES = "lines";

  /** What a column is turned into numbers by. */
  private static final String STEP = "step";

  private static final String THERE = "there";

  /** Fields that tell one part of a list from another, the most telling first. */
  private static final List<String> NAMES = List.of("name", "code", "rule", "text");

  /** Together they do, where none does alone. */
  private static final List<String> MARKS =
      List.of("derive", "aggregate", "of", "entity", "window", "column", "one", "other");

  private final Map<String, String> texts = new LinkedHashMap<>();

  private FieldTexts() {}

  /** Place to text of everything below a value. */
  static Map<String, String> of(@Nullable Object value) {
    FieldTexts fields = new FieldTexts();
    fields.take("", value);
    return fields.texts;
  }

  /** A text without the mark that tells lists apart. */
  static String shown(String text) {
    int mark = text.lastIndexOf(MARK);
    return mark < 0 || mark + MARK.length() + 8 != text.length() ? text : text.substring(0, mark);
  }

  private void take(String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, below) -> take(join(place, words(String.valueOf(name))), below));
    } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
      parts(place, list);
    } else if (value instanceof List<?> rules && place.endsWith(BETWEEN + RULE_LINES)) {
      rules.forEach(rule -> put(join(place, String.valueOf(rule)), THERE));
    } else {
      put(place, text(value));
    }
  }

  private void parts(String place, List<?> list) {
    int position = 0;
    for (Object part : list) {
      position++;
      Map<?, ?> object = part instanceof Map<?, ?> map ? map : Map.of();
      String name = name(object);
      if (name.isEmpty()) {
        take(join(place, Integer.toString(position)), object);
        continue;
      }
      put(join(place, name), object.get(STEP) instanceof String step ? step : THERE);
      object.forEach(
          (field, below) -> {
            if (!isMark(object, String.valueOf(field))) {
              take(join(join(place, name), words(String.valueOf(field))), below);
            }
          });
    }
  }

  private static boolean isMark(Map<?, ?> part, String field) {
    return field.equals(STEP)
        || (NAMES.stream().anyMatch(part::containsKey) ? NAMES : MARKS).contains(field);
  }

  /** What a part of a list is called; empty if nothing tells. */
  private static String name(Map<?, ?> part) {
    for (String name : NAMES) {
      if (part.get(name) instanceof String text) {
        return text;
      }
    }
    return MARKS.stream()
        .map(part::get)
        .filter(Objects::nonNull)
        .map(mark -> mark instanceof List<?> many ? joined(many) : String.valueOf(mark))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String joined(List<?> many) {
    return many.stream().map(String::valueOf).collect(Collectors.joining(" + "));
  }

  private void put(String place, String text) {
    for (int copy = 1; ; copy++) {
      String free = copy == 1 ? place : place + " (" + copy + ")";
      if (texts.putIfAbsent(free, text) == null) {
        return;
      }
    }
  }

  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "none"
          : String.format(
              Locale.ROOT,
              "%,d %s%s%s",
              list.size(),
              list.size() == 1 ? "value" : "values",
              MARK,
              Registrar.mark(list));
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    if (value instanceof Double number) {
      return number(number);
    }
    String text = String.valueOf(value);
    return text.isEmpty() ? "empty" : constant(text);
  }

  private static String number(double number) {
    return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** Constants in words. */
  private static String constant(String text) {
    return text.matches("[A-Z]+(_[A-Z]+)*")
        ? text.toLowerCase(Locale.ROOT).replace('_', ' ')
        : text;
  }

  /** A field's name in words: {@code scoreMap} is "score map". */
  private static String words(String field) {
    return field.matches("[a-z]+([A-Z][a-z]*)+")
        ? field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
        : field;
  }

  private static String join(String place, String step) {
    return place.isEmpty() ? step : place + BETWEEN + step;
  }
}
