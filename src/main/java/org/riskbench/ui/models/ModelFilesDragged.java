package org.riskbench.ui.models;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;

/** Model files dragged out of the window. */
final class ModelFilesDragged {
  private ModelFilesDragged() {}

  /** Gives the files of the chosen models to whatever they are let go over. */
  static void outOf(Node place, Supplier<List<ModelRow>> chosen, Consumer<List<ModelRow>> copied) {
    place.setOnDragDetected(
        event -> {
          List<File> files = chosen.get().stream().map(row -> row.entry().file().toFile()).toList();
          if (!files.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(files);
            place.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
          }
        });
    place.setOnDragDone(
        event -> {
          if (Objects.equals(event.getTransferMode(), TransferMode.COPY)) {
            copied.accept(chosen.get());
          }
        });
  }
}
