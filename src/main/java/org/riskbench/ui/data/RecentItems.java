package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Recent.RecentFile;

/** The files opened last, as entries of a menu and as lines where no data is. */
final class RecentItems {
  /** Where no data is, a short list says enough. */
  private static final int LINES = 5;

  private RecentItems() {}

  static List<MenuItem> menu(DataViewModel data, Messages messages) {
    List<MenuItem> items = new ArrayList<>();
    for (RecentFile file : data.getRecent()) {
      MenuItem item = new MenuItem(text(file, messages));
      item.setMnemonicParsing(false);
      item.setDisable(!file.there());
      item.setOnAction(event -> data.openRecent(file));
      items.add(item);
    }
    MenuItem clear = new MenuItem(messages.text("data.recent.clear"));
    clear.setOnAction(event -> data.clearRecent());
    items.add(new SeparatorMenuItem());
    items.add(clear);
    return items;
  }

  /** Name and folder, and of a file that is gone that it is. */
  private static String text(RecentFile file, Messages messages) {
    return messages.text(
        file.there() ? "data.recent.file" : "data.recent.gone", file.name(), file.folder());
  }

  static List<Node> lines(DataViewModel data, Messages messages) {
    List<Node> lines = new ArrayList<>();
    if (!data.getRecent().isEmpty()) {
      Label title = new Label(messages.text("data.recent"));
      title.getStyleClass().add("text-muted");
      lines.add(title);
    }
    data.getRecent().stream()
        .limit(LINES)
        .map(file -> line(data, file, messages))
        .forEach(lines::add);
    return lines;
  }

  private static Node line(DataViewModel data, RecentFile file, Messages messages) {
    if (!file.there()) {
      Label gone = new Label(text(file, messages));
      gone.getStyleClass().add("text-muted");
      return gone;
    }
    Hyperlink link = new Hyperlink(text(file, messages));
    link.setMnemonicParsing(false);
    link.setOnAction(event -> data.openRecent(file));
    return link;
  }
}
