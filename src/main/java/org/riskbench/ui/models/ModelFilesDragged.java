package org.riskbench.ui.models;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.riskbench.ui.kit.ModelFiles;

/** Model files dragged into the window and out of it. */
final class ModelFilesDragged {
  private ModelFilesDragged() {}

  /** Takes model files that are let go over a place. */
  static void into(Node place, Consumer<List<Path>> take) {
    place.setOnDragOver(
        event -> {
          if (event.getGestureSource() == null && !files(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    place.setOnDragDropped(
        event -> {
          List<Path> files = files(event);
          if (!files.isEmpty()) {
            take.accept(files);
          }
          event.setDropCompleted(!files.isEmpty());
          event.consume();
        });
  }

  private static List<Path> files(DragEvent event) {
    Dragboard board = event.getDragboard();
    return board.hasFiles()
        ? board.getFiles().stream().map(File::toPath).filter(ModelFiles::isModel).toList()
        : List.of();
  }

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
