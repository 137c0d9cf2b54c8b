package org.riskbench.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.Banner;
import org.riskbench.ui.kit.NoticeBoard;

/** Shows above all screens what concerns the whole program; gone while nothing does. */
public final class NoticePane extends VBox {
  public NoticePane() {
    getStyleClass().add("notices");
  }

  void follow(NoticeBoard board) {
    board.pinned().addListener((ListChangeListener<NoticeBoard.Pinned>) change -> show(board));
    show(board);
  }

  private void show(NoticeBoard board) {
    List<Banner> banners = board.pinned().stream().map(pinned -> banner(board, pinned)).toList();
    getChildren().setAll(banners);
    setVisible(!banners.isEmpty());
    setManaged(!banners.isEmpty());
  }

  private static Banner banner(NoticeBoard board, NoticeBoard.Pinned pinned) {
    Banner banner = new Banner();
    banner.setNotice(Optional.of(pinned.notice()));
    banner.setOnClose(() -> board.takeDown(pinned.subject()));
    if (pinned.subject().isQuiet()) {
      banner.getStyleClass().add("quiet");
    }
    return banner;
  }
}
