package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFigureTest {
  @AfterEach
  void speakEnglishAgain() {
    WindowLanguage.ENGLISH.speak();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.234; 1.234; 1234",
        "1,234; 1234; 1.234",
        "1.234.567; 1234567; 1234567",
        "1,234,567; 1234567; 1234567",
        "1.234,5; 1234.5; 1234.5",
        "1,234.5; 1234.5; 1234.5",
        "1.5; 1.5; 1.5",
        "1,5; 1.5; 1.5",
        "12,50; 12.5; 12.5",
        "0.125; 0.125; 0.125",
        "0,125; 0.125; 0.125",
        "1234.567; 1234.567; 1234.567",
        "1234,567; 1234.567; 1234.567",
        "1 234,5; 1234.5; 1234.5",
        "-5; -5; -5",
        "7; 7; 7"
      })
  void aNumberIsReadAsTheWindowWritesIt(String typed, double english, double german) {
    WindowLanguage.ENGLISH.speak();
    assertThat(TypedFigure.read(typed)).isEqualTo(english);

    WindowLanguage.GERMAN.speak();
    assertThat(TypedFigure.read(typed)).isEqualTo(german);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "abc", "1,23,4", "1.23.4", "1,5,5", "1.2345,6,7", "1..5", "auto"})
  void whatCanBeNoNumberIsRefusedInBoth(String typed) {
    for (WindowLanguage language : WindowLanguage.values()) {
      language.speak();
      assertThat(TypedFigure.read(typed)).isNaN();
    }
  }

  @ParameterizedTest
  @EnumSource(WindowLanguage.class)
  void whatIsWrittenIsReadAsTheSame(WindowLanguage language) {
    language.speak();

    for (double number : new double[] {0, 0.001, 0.5, 1.234, 999, 1234, 1234.567, 12345678, -1.5}) {
      assertThat(TypedFigure.read(TypedFigure.write(number))).isEqualTo(number);
    }
  }

  @ParameterizedTest
  @EnumSource(WindowLanguage.class)
  void whatTheWindowShowsCanBeTypedBack(WindowLanguage language) {
    language.speak();

    for (double number : new double[] {0.05, 7.5, 1234, 12345.5, 1_234_567}) {
      assertThat(TypedFigure.read(Formats.number(number))).isEqualTo(number);
    }
  }

  @Test
  void whatWasUnderstoodIsWrittenWithoutGroups() {
    WindowLanguage.GERMAN.speak();

    assertThat(TypedFigure.write(1234.5)).isEqualTo("1234,5");
    assertThat(TypedFigure.write(0)).isEqualTo("0");
  }

  @Test
  void theRoomsBelowGetAPointAndWordsAsTheyStand() {
    WindowLanguage.GERMAN.speak();

    assertThat(TypedFigure.neutral("0,1")).isEqualTo("0.1");
    assertThat(TypedFigure.neutral("1.234")).isEqualTo("1234");
    assertThat(TypedFigure.neutral("0,2 %")).isEqualTo("0.2%");
    assertThat(TypedFigure.neutral("balanced")).isEqualTo("balanced");
    assertThat(TypedFigure.shown("0.1")).isEqualTo("0,1");
    assertThat(TypedFigure.shown("auto")).isEqualTo("auto");
  }
}
