package org.riskbench.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that this program says itself, in its window and its log. What else stands in a log
 * came from somewhere else, and may be anything. Immutable.
 */
final class KnownWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** Of the window's texts, and beside them those that only stand in logs. */
  private static final List<String> TEXTS =
      List.of("/i18n/messages.properties", "/org/riskbench/diagnosis/words.properties");

  private final Set<String> words = new HashSet<>();
  private final Set<String> keys = new HashSet<>();

  private KnownWords() {}

  /** Read from the program itself. */
  static KnownWords bundled() {
    KnownWords known = new KnownWords();
    TEXTS.forEach(known::read);
    return known;
  }

  private void read(String resource) {
    Properties texts = new Properties();
    try (InputStream in = KnownWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        return; // a smaller program has no window, and fewer words are only safer
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String key : texts.stringPropertyNames()) {
      keys.add(key);
      Matcher matcher = WORD.matcher(texts.getProperty(key));
      while (matcher.find()) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Whether the program says a word; a single letter says nothing of anybody. */
  boolean has(String word) {
    return word.length() == 1 || words.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is the name of one of the program's texts, such as {@code job.train}. */
  boolean hasKey(String key) {
    return keys.contains(key);
  }
}
