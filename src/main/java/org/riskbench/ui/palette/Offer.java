package org.riskbench.ui.palette;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the palette, as things stand when it is opened.
 *
 * @param word names it among all, to remember that it was used
 * @param title what it is called
 * @param alsoCalled its title in the language the program is written in; the same where that is the
 *     language of the window
 * @param detail what it would do now or where it leads; "" for nothing more
 * @param group what it belongs to
 * @param icon literal of the Feather icon
 * @param keys as they are written on the keyboard; "" for none
 * @param possible whether it can be done now
 * @param listed whether it is shown before anything is searched for
 * @param action does it
 */
record Offer(
    String word,
    String title,
    String alsoCalled,
    String detail,
    String group,
    String icon,
    String keys,
    boolean possible,
    boolean listed,
    Runnable action) {

  /** Something on the desk to go to: found only when it is searched for. */
  static Offer place(
      String word, String title, String detail, String group, String icon, Runnable go) {
    return new Offer(word, title, title, detail, group, icon, "", true, false, go);
  }

  /** As a screen reader says it. */
  String spoken() {
    return Stream.of(title, detail, group, keys)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
