package org.riskbench.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.WindowLanguage;

class AlertWordsTest {
  @AfterEach
  void speakEnglish() {
    WindowLanguage.ENGLISH.speak();
  }

  private static Alert alert(Question question, double value) {
    return AlertWords.alert(
        new Answer(question, "amount", value, 0.1, 0.2, 0.001, true, false), Instant.EPOCH);
  }

  @ParameterizedTest
  @EnumSource(Question.class)
  void everyAlarmIsSaidInGermanToo(Question question) {
    WindowLanguage.GERMAN.speak();
    for (double value : new double[] {0.3, 0.01}) {
      Alert alert = alert(question, value);
      for (String said : new String[] {alert.what(), alert.meaning(), alert.advice()}) {
        assertThat(EngineWords.told(said)).isNotEqualTo(said).doesNotContain("more", "fewer");
      }
    }
  }

  @Test
  void figuresHaveTheMarksOfTheLanguage() {
    WindowLanguage.GERMAN.speak();
    assertThat(EngineWords.told(alert(Question.COLUMN, 0.316).what()))
        .isEqualTo(
            "Die Werte von amount sind anders als im Training: Stabilitätsindex 0,32, Alarm ab"
                + " 0,20.");
    assertThat(EngineWords.told(alert(Question.MISSING, 0.0316).what()))
        .isEqualTo(
            "amount fehlt öfter als im Training: bei 3,2 % der letzten Datensätze, erwartet bei"
                + " 10 %.");
  }
}
