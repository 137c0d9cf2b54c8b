package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class EscapeKeyTest {
  private final Pane part = new Pane();
  private final Pane field = new Pane();
  private final SimpleBooleanProperty asked = new SimpleBooleanProperty();

  @Test
  void escapeSaysNoToWhatIsAsked() {
    part.getChildren().add(field);
    EscapeKey.closes(part, asked, () -> asked.set(false));
    asked.set(true);

    press(KeyCode.ENTER);
    assertThat(asked.get()).isTrue();
    press(KeyCode.ESCAPE);
    assertThat(asked.get()).isFalse();
  }

  @Test
  void whereNothingIsAskedTheKeyIsForOthers() {
    part.getChildren().add(field);
    EscapeKey.closes(part, asked, () -> asked.set(false));
    SimpleBooleanProperty heard = new SimpleBooleanProperty();
    part.addEventHandler(KeyEvent.KEY_PRESSED, event -> heard.set(!event.isConsumed()));

    press(KeyCode.ESCAPE);
    assertThat(heard.get()).isTrue();
  }

  private void press(KeyCode key) {
    Event.fireEvent(
        field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }
}
