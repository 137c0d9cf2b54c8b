package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the two languages together. */
class TranslationTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");
  private static final Pattern KEY_IN_FXML = Pattern.compile("=\"%([\\w.-]+)\"");
  private static final Pattern PLAIN = Pattern.compile("[\\W\\d]*(\\{\\w+}[\\W\\d]*)*");

  /** One text and the other, as the files have them. */
  private final List<String> english = lines("messages.properties");

  private final List<String> german = lines("messages_de.properties");
  private final ResourceBundle englishTexts = Messages.bundled(WindowLanguage.ENGLISH).bundle();
  private final ResourceBundle germanTexts = Messages.bundled(WindowLanguage.GERMAN).bundle();

  private static List<String> lines(String name) {
    try (InputStream file = TranslationTest.class.getResourceAsStream("/i18n/" + name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  private static List<String> keys(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  @Test
  void germanHasTheKeysOfEnglishInTheSameOrder() {
    assertThat(keys(german)).containsExactlyElementsOf(keys(english));
  }

  @Test
  void noKeyStandsTwice() {
    List<String> keys = keys(english);
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void germanHasThePlacesOfEnglish() {
    for (String key : keys(english)) {
      assertThat(places(germanTexts.getString(key)))
          .as(key)
          .isEqualTo(places(englishTexts.getString(key)));
    }
  }

  private static Set<String> places(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void everyTextWithNumberedPlacesIsAPatternThatKeepsItsApostrophes() {
    for (ResourceBundle texts : List.of(englishTexts, germanTexts)) {
      for (String key : keys(english)) {
        String text = texts.getString(key);
        if (text.matches("(?s).*\\{\\d.*")) {
          assertThatCode(() -> new MessageFormat(text, Locale.ROOT))
              .as(key)
              .doesNotThrowAnyException();
          assertThat(text.replace("''", "")).as(key).doesNotContain("'");
        }
      }
    }
  }

  @Test
  void nothingIsLeftInEnglishByAccident() {
    Set<String> same = new HashSet<>(lines("same-in-german.txt"));
    List<String> left = new ArrayList<>();
    for (String key : keys(english)) {
      String text = englishTexts.getString(key);
      boolean equal = text.equals(germanTexts.getString(key));
      if (equal && !PLAIN.matcher(text).matches() && !same.contains(text)) {
        left.add(key + " = " + text);
      }
    }
    assertThat(left).isEmpty();
  }

  @Test
  void germanAddressesNobodyAndHasNoStraightQuotationMarks() {
    for (String key : keys(english)) {
      String text = germanTexts.getString(key);
      assertThat(text)
          .as(key)
          .doesNotContainPattern("\\b(Ihre?[mnrs]?|Ihnen)\\b.*\\?|\\bSie (bitte|können|müssen)\\b");
      assertThat(text).as(key).doesNotContain("\"");
    }
  }

  @Test
  void everyKeyOfAScreenHasItsText() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("fxml"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".fxml")).toList()) {
        Matcher matcher = KEY_IN_FXML.matcher(Files.readString(file));
        while (matcher.find()) {
          assertThat(englishTexts.containsKey(matcher.group(1)))
              .as(file.getFileName() + " " + matcher.group(1))
              .isTrue();
        }
      }
    }
  }
}
