package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class CommandBookTest {
  private final CommandBook book = new CommandBook();

  @Test
  void twoCommandsOfOneWordAreAnError() {
    book.add(command("train.start", "Shortcut+T"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.add(command("train.start", "")))
        .withMessageContaining("train.start");
  }

  @Test
  void keysThatCouldMeanTwoThingsAreAnError() {
    book.add(command("train.start", "Shortcut+Enter").onlyOn(Screen.TRAIN));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.add(command("window.other", "F2, Shortcut+Enter")))
        .withMessageContaining("train.start")
        .withMessageContaining("window.other");
  }

  @Test
  void onTwoScreensTheSameKeysMayMeanTheirOwn() {
    book.add(command("train.start", "Shortcut+Enter").onlyOn(Screen.TRAIN));
    book.add(command("decide.save", "Shortcut+Enter").onlyOn(Screen.DECIDE));

    assertThat(book.all()).extracting(Command::word).containsExactly("train.start", "decide.save");
  }

  @Test
  void whatIsNotPossibleIsNotDone() {
    AtomicInteger done = new AtomicInteger();
    SimpleBooleanProperty possible = new SimpleBooleanProperty(false);
    Command command =
        new Command("train.start", "t", "fth-play", "", possible, done::incrementAndGet);

    assertThat(command.run()).isFalse();
    possible.set(true);
    assertThat(command.run()).isTrue();

    assertThat(done).hasValue(1);
  }

  private static Command command(String word, String keys) {
    return new Command(word, "t", "fth-play", keys, () -> {});
  }
}
