package org.riskbench.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.riskbench.ui.kit.Messages;

/**
 * Says over the whole screen what comes of files dragged into the window, and takes them when they
 * are let go. A place that takes what is dragged by itself comes before. FX thread only.
 */
public final class FileDrop extends StackPane {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final Label told = new Label();

  public FileDrop() {
    getStyleClass().add("file-drop");
    told.getStyleClass().add("title-4");
    told.setWrapText(true);
    getChildren().setAll(told);
    setMouseTransparent(true);
    setVisible(false);
  }

  void follow(Node window, Messages messages, Consumer<List<Path>> open) {
    window.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, messages));
    window.addEventHandler(DragEvent.DRAG_EXITED, event -> setVisible(false));
    window.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, messages, open));
  }

  /** What is dragged out of the window itself is not for it. */
  private static List<Path> files(DragEvent event) {
    boolean fromElsewhere = event.getGestureSource() == null && event.getDragboard().hasFiles();
    return fromElsewhere
        ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
        : List.of();
  }

  private void over(DragEvent event, Messages messages) {
    List<Path> files = files(event);
    if (files.isEmpty()) {
      return;
    }
    DropPlan plan = DropPlan.of(files, messages);
    told.setText(plan.told());
    pseudoClassStateChanged(REFUSED, plan.isRefused());
    setVisible(true);
    if (!plan.isRefused()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event, Messages messages, Consumer<List<Path>> open) {
    setVisible(false);
    DropPlan plan = DropPlan.of(files(event), messages);
    if (!plan.isRefused()) {
      open.accept(plan.taken());
    }
    event.setDropCompleted(!plan.isRefused());
    event.consume();
  }
}
