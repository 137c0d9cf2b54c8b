package org.riskbench.ui.palette;

import java.util.List;
import java.util.stream.Collectors;

/** The list of keys as a page of the documents. */
final class KeyboardPage {
  private static final String HEAD =
      """
      # Keyboard

      Everything in the window can be done without a mouse. `Ctrl+K` opens the palette: type a few
      letters of what is wanted, or its initials, and press Enter. It finds commands, views, columns
      of the data, runs and saved models; what can't be done now is grey and says why. `Ctrl+/` (or
      `?` outside of a text field) opens the list below in the window. On a Mac, Ctrl is the command
      key.

      Keys of a screen work while that screen is in front. In a text field the keys that edit a text
      keep their meaning: `Ctrl+Z` takes back what was typed there, and anywhere else the last thing
      done on the screen in front.

      """;

  private KeyboardPage() {}

  static String of(List<ShortcutLine.Keys> all) {
    StringBuilder page = new StringBuilder(HEAD);
    String group = "";
    for (ShortcutLine.Keys line : all) {
      if (!line.group().equals(group)) {
        page.append(group.isEmpty() ? "" : "\n");
        page.append("## ").append(line.group()).append("\n\n| | |\n|---|---|\n");
        group = line.group();
      }
      String keys =
          line.strokes().stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
      page.append("| ").append(line.title()).append(" | ").append(keys).append(" |\n");
    }
    return page.toString();
  }
}
