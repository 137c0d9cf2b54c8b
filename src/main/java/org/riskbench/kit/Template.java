package org.riskbench.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of kits with places to fill, written {@code @name@}. Stateless and thread-safe. */
public final class Template {
  private static final Pattern PLACE = Pattern.compile("@([a-z][A-Za-z0-9]*)@");

  private Template() {}

  /**
   * A text with every place filled.
   *
   * @param beside a class in whose package the text lies
   * @param path of the text below that package
   * @param values what goes in, by place
   * @throws IllegalStateException if there is no such text
   * @throws IllegalArgumentException if a place has no value, or a value no place
   */
  public static String text(Class<?> beside, String path, Map<String, ?> values) {
    return filled(path, written(beside, path), values);
  }

  private static String written(Class<?> beside, String path) {
    try (InputStream resource = beside.getResourceAsStream(path)) {
      if (resource == null) {
        throw new IllegalStateException("the program was built without " + path);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String filled(String name, String text, Map<String, ?> values) {
    Set<String> unused = new HashSet<>(values.keySet());
    Matcher places = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (places.find()) {
      Object value = values.get(places.group(1));
      if (value == null) {
        throw new IllegalArgumentException(name + " has a place without value: " + places.group());
      }
      unused.remove(places.group(1));
      places.appendReplacement(filled, Matcher.quoteReplacement(value.toString()));
    }
    places.appendTail(filled);
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(name + " has no place for " + unused);
    }
    return filled.toString();
  }
}
