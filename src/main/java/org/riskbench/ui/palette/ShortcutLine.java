package org.riskbench.ui.palette;

import java.util.List;

/** One line of the list of keys. */
sealed interface ShortcutLine {
  /** What the keys below belong to. */
  record Heading(String group) implements ShortcutLine {}

  /** Keys and what they do. */
  record Keys(String group, String title, List<String> strokes) implements ShortcutLine {
    Searchable searchable() {
      return Searchable.of(
          Offer.place(title, title, String.join(" ", strokes), group, "", () -> {}), 0);
    }

    /** As a screen reader says it. */
    String spoken() {
      return title + ": " + String.join(", ", strokes);
    }
  }
}
