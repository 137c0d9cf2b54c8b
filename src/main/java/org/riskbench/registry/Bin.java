package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.FileProblem;

/** Where deleted models lie: the folder's {@code .bin}. */
record Bin(ModelFolder models) {
  Path folder() {
    return models.folder().resolve(".bin");
  }

  /** Puts a file into the bin, under its own name or one with a number behind it. */
  DeletedModel delete(Path file) {
    String name = file.getFileName().toString();
    try {
      Files.createDirectories(folder());
      for (int copy = 1; ; copy++) {
        Path binned = folder().resolve(copy == 1 ? name : name + "." + copy);
        try {
          AtomicFile.moveNew(file, binned);
          return new DeletedModel(file, binned);
        } catch (FileAlreadyExistsException e) {
          // An older one of this name lies there: try the next number.
        }
      }
    } catch (IOException e) {
      throw FileProblem.of("put \"" + name + "\" into the bin", folder(), e);
    }
  }

  /** What lies in the bin, by file name. */
  List<DeletedModel> list() {
    List<DeletedModel> deleted = new ArrayList<>();
    for (Path binned : ModelFolder.listed(folder(), "*" + ModelFolder.SUFFIX + "*")) {
      String name = binned.getFileName().toString();
      int end = name.indexOf(ModelFolder.SUFFIX) + ModelFolder.SUFFIX.length();
      deleted.add(new DeletedModel(models.folder().resolve(name.substring(0, end)), binned));
    }
    return deleted;
  }

  void mustHold(DeletedModel deleted) {
    if (!Files.exists(deleted.binned())) {
      throw FolderProblem.unknown(
          "file \"" + deleted.binned().getFileName() + "\" in the bin", "It was restored already.");
    }
  }

  Path restore(DeletedModel deleted) {
    try {
      AtomicFile.moveNew(deleted.binned(), deleted.original());
      return deleted.original();
    } catch (IOException e) {
      throw FileProblem.of("restore the model", deleted.original(), e);
    }
  }

  /** Removes a file for good. */
  void discard(DeletedModel deleted) {
    try {
      Files.delete(deleted.binned());
    } catch (IOException e) {
      throw FileProblem.of("empty the bin", deleted.binned(), e);
    }
  }
}
