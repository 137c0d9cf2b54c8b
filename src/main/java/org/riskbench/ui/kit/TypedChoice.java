package org.riskbench.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/**
 * Letters typed on a list of choices open it and go to what begins with them, as everywhere else:
 * without them a column of a wide table is hundreds of arrow keys away. FX thread only.
 */
public final class TypedChoice {
  private static final long PAUSE_NANOS = 1_500_000_000L;

  private final LongSupplier nanos;
  private String typed = "";
  private long last;

  /**
   * Nothing is typed yet.
   *
   * @param nanos the time that passes between letters; from any start
   */
  TypedChoice(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Follows what is typed in a scene. */
  public static void follow(Scene scene) {
    TypedChoice choice = new TypedChoice(System::nanoTime);
    scene.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
          if (plain && event.getTarget() instanceof ComboBox<?> box && !box.isEditable()) {
            choice.type(box, event);
          }
        });
  }

  private <T> void type(ComboBox<T> box, KeyEvent event) {
    String letter = event.getCharacter();
    if (letter.isEmpty() || Character.isISOControl(letter.charAt(0))) {
      return;
    }
    List<String> names = box.getItems().stream().map(item -> words(box, item)).toList();
    int place = find(letter, names, box.getSelectionModel().getSelectedIndex());
    if (place >= 0) {
      box.show();
      box.getSelectionModel().select(place);
      if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
          && skin.getPopupContent() instanceof ListView<?> list) {
        list.scrollTo(place);
      }
      event.consume();
    }
  }

  private static <T> String words(ComboBox<T> box, T item) {
    StringConverter<T> converter = box.getConverter();
    return converter == null ? String.valueOf(item) : converter.toString(item);
  }

  /**
   * Where a letter leads to; after a pause it begins a new word. The same letter again leads on to
   * the next that begins with it.
   *
   * @param at where the choice is, -1 if nowhere
   * @return place in the list; -1 if nothing begins so
   */
  int find(String letter, List<String> names, int at) {
    long now = nanos.getAsLong();
    boolean goesOn = !typed.isEmpty() && now - last < PAUSE_NANOS;
    last = now;
    String whole = (goesOn ? typed : "") + letter.toLowerCase(Locale.ROOT);
    if (whole.isBlank()) {
      return -1; // a space presses the box
    }
    typed = whole;
    if (names.isEmpty()) {
      return -1;
    }
    boolean isRepeated = whole.chars().distinct().count() == 1;
    if (isRepeated && first(whole, 0, names) < 0) {
      return first(whole.substring(0, 1), at + 1, names);
    }
    return first(whole, whole.length() == 1 ? at + 1 : Math.max(at, 0), names);
  }

  /** The first from a place on, and from the start again, that begins so; -1 if none does. */
  private static int first(String with, int from, List<String> names) {
    return IntStream.range(0, names.size())
        .map(i -> (from + i) % names.size())
        .filter(place -> names.get(place).toLowerCase(Locale.ROOT).startsWith(with))
        .findFirst()
        .orElse(-1);
  }
}
