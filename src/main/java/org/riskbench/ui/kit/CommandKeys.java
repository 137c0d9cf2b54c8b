package org.riskbench.ui.kit;

import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Which keys are whose. Whoever types in a field keeps the keys that a text is edited with. FX
 * thread only.
 */
public final class CommandKeys {
  /** With Shortcut they edit the text they are pressed in. */
  private static final Set<KeyCode> EDITING =
      Set.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.Y,
          KeyCode.Z,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE);

  private final CommandBook book;
  private final Whereabouts user;
  private final Consumer<String> unable;

  /**
   * The keys of a book.
   *
   * @param unable is told why a command that was asked for can't be done now
   */
  public CommandKeys(CommandBook book, Whereabouts user, Consumer<String> unable) {
    this.book = book;
    this.user = user;
    this.unable = unable;
  }

  /**
   * Does what pressed or typed keys ask for, and lets nobody else have the event. Keys of a command
   * that can't be done now say why, where it has words for that; keys of none are left alone.
   */
  public void take(KeyEvent event) {
    if (isForText(event) || isForOverlay(event)) {
      return;
    }
    book.all().stream()
        .filter(command -> isMeant(command, event))
        .findFirst()
        .ifPresent(
            command -> {
              event.consume();
              if (!command.run() && !command.reason().get().isEmpty()) {
                unable.accept(command.reason().get());
              }
            });
  }

  /** Whether keys are those of a command of the book, wherever it reaches. */
  public boolean mean(String word, KeyEvent event) {
    return book.find(word).filter(command -> isPressed(command, event)).isPresent();
  }

  private boolean isMeant(Command command, KeyEvent event) {
    return isWithinReach(command) && isPressed(command, event);
  }

  private static boolean isPressed(Command command, KeyEvent event) {
    return command.strokes().stream().anyMatch(stroke -> isPressed(stroke, event));
  }

  /** A sign in quotes is meant as it comes out, wherever the keyboard has it. */
  private static boolean isPressed(String stroke, KeyEvent event) {
    return event.getEventType() == KeyEvent.KEY_TYPED
        ? stroke.equals("'" + event.getCharacter() + "'")
        : !stroke.startsWith("'") && KeyCombination.valueOf(stroke).match(event);
  }

  private boolean isWithinReach(Command command) {
    return command.only().filter(screen -> screen != user.screenProperty().get()).isEmpty();
  }

  private static boolean isForOverlay(KeyEvent event) {
    return event.getTarget() instanceof Node node && Overlay.of(node).isPresent();
  }

  private static boolean isForText(KeyEvent event) {
    if (!(event.getTarget() instanceof TextInputControl)) {
      return false;
    }
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    return plain ? !event.getCode().isFunctionKey() : EDITING.contains(event.getCode());
  }
}
