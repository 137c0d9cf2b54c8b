package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.settings.Language;

class WindowLanguageTest {
  private static final double JULY = Instant.parse("2026-07-08T10:00:00Z").toEpochMilli();

  @AfterEach
  void speakEnglishAgain() {
    WindowLanguage.ENGLISH.speak();
  }

  @ParameterizedTest
  @CsvSource({
    "SYSTEM, de-AT, GERMAN",
    "SYSTEM, de-DE, GERMAN",
    "SYSTEM, en-GB, ENGLISH",
    "SYSTEM, tr-TR, ENGLISH",
    "GERMAN, en-US, GERMAN",
    "ENGLISH, de-DE, ENGLISH"
  })
  void whatWasChosenGoesBeforeTheMachine(Language chosen, String machine, WindowLanguage spoken) {
    assertThat(WindowLanguage.of(chosen, Locale.forLanguageTag(machine))).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "en-US", "tr-TR", "ar-EG"})
  void theTextsOfALanguageAreTheSameOnEveryMachine(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));

    assertThat(Messages.bundled(WindowLanguage.ENGLISH).text("screen.data")).isEqualTo("Data");
    assertThat(Messages.bundled(WindowLanguage.GERMAN).text("screen.data")).isEqualTo("Daten");
  }

  @Test
  void figuresAreEnglishWhereTheWindowSpeaksEnglish() {
    WindowLanguage.ENGLISH.speak();

    assertThat(Formats.count(12345)).isEqualTo("12,345");
    assertThat(Formats.tenths(1234.5)).isEqualTo("1,234.5");
    assertThat(Formats.percent(0.034)).isEqualTo("3.4 %");
    assertThat(Formats.money(7.5, 2)).isEqualTo("7.50");
    assertThat(Formats.money(0.001, 2)).isEqualTo("0");
    assertThat(Formats.number(0.05)).isEqualTo("0.05");
    assertThat(Formats.elapsed(Duration.ofMillis(400))).isEqualTo("0.4 s");
    assertThat(Formats.size(3_565_158)).isEqualTo("3.4 MB");
    assertThat(Formats.period(JULY - 15_552_000_000.0, JULY)).isEqualTo("9 Jan – 8 Jul 2026");
    assertThat(Formats.ordinal(1) + Formats.ordinal(12) + Formats.ordinal(23))
        .isEqualTo("1st12th23rd");
    assertThat(Formats.trimmed("%.3f", 2.5)).isEqualTo("2.5");
  }

  @Test
  void figuresAreGermanWhereTheWindowSpeaksGerman() {
    WindowLanguage.GERMAN.speak();

    assertThat(Formats.count(12345)).isEqualTo("12.345");
    assertThat(Formats.tenths(1234.5)).isEqualTo("1.234,5");
    assertThat(Formats.percent(0.034)).isEqualTo("3,4 %");
    assertThat(Formats.money(7.5, 2)).isEqualTo("7,50");
    assertThat(Formats.money(0.001, 2)).isEqualTo("0");
    assertThat(Formats.number(0.05)).isEqualTo("0,05");
    assertThat(Formats.elapsed(Duration.ofMillis(400))).isEqualTo("0,4 s");
    assertThat(Formats.size(3_565_158)).isEqualTo("3,4 MB");
    assertThat(Formats.day(JULY)).isEqualTo("8. Juli 2026");
    assertThat(Formats.period(JULY - 15_552_000_000.0, JULY)).isEqualTo("9. Jan. – 8. Juli 2026");
    assertThat(Formats.dates("EEE d MMM uuuu").format(LocalDate.of(2026, 7, 8)))
        .isEqualTo("Mi., 8. Juli 2026");
    assertThat(Formats.ordinal(3)).isEqualTo("3.");
    assertThat(Formats.trimmed("%.3f", 2.5)).isEqualTo("2,5");
    assertThat(Formats.trimmed("%.0f", 100)).isEqualTo("100");
  }

  @Test
  void aGermanTextHasGermanFigures() {
    WindowLanguage.GERMAN.speak();

    assertThat(Messages.bundled().text("train.trials.line", 1200, 1))
        .isEqualTo("1.200 versucht, einer gescheitert");
  }

  @Test
  void nothingBelowTheWindowIsWrittenInGerman() {
    WindowLanguage.GERMAN.speak();

    assertThat("%,d rows, %.1f %%".formatted(12345, 3.4)).isEqualTo("12,345 rows, 3.4 %");
    assertThat(Instant.ofEpochMilli((long) JULY).atZone(ZoneOffset.UTC).toString())
        .startsWith("2026-07-08");
  }
}
