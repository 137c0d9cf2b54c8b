package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TypedChoiceTest {
  private static final List<String> NAMES =
      List.of("amount", "V1", "V12", "V2", "vendor", "card 1");

  private final AtomicLong clock = new AtomicLong(1);
  private final TypedChoice choice = new TypedChoice(clock::get);

  private int type(String letters, int at) {
    int place = at;
    for (int i = 0; i < letters.length(); i++) {
      int found = choice.find(letters.substring(i, i + 1), NAMES, place);
      place = found < 0 ? place : found;
    }
    return place;
  }

  private void pause() {
    clock.addAndGet(TimeUnit.SECONDS.toNanos(10));
  }

  @Test
  void lettersLeadToTheFirstThatBeginsWithThem() {
    assertThat(type("v12", -1)).isEqualTo(2);
    pause();
    assertThat(type("card ", 2)).isEqualTo(5);
  }

  @Test
  void theSameLetterLeadsOnAndRoundTheEnd() {
    assertThat(type("v", -1)).isEqualTo(1);
    assertThat(type("v", 1)).isEqualTo(2);
    assertThat(type("vv", 2)).isEqualTo(4);
    assertThat(type("v", 4)).isEqualTo(1);
  }

  @Test
  void aPauseBeginsANewWord() {
    assertThat(type("v1", -1)).isEqualTo(1);
    pause();
    assertThat(type("c", 1)).isEqualTo(5);
  }

  @Test
  void whatNothingBeginsWithLeavesTheChoiceWhereItIs() {
    assertThat(choice.find("z", NAMES, 3)).isEqualTo(-1);
    assertThat(choice.find(" ", NAMES, 3)).as("a space presses the box").isEqualTo(-1);
    assertThat(choice.find("a", List.of(), -1)).isEqualTo(-1);
  }
}
