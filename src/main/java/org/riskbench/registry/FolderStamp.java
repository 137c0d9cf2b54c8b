package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether anything in the folder of the models changed: names, sizes and times of its files.
 * Cheap, and knows nothing of what is in them. Equal where nothing changed.
 */
public record FolderStamp(List<String> files) {
  static FolderStamp of(ModelFolder models, List<Path> beside) {
    List<String> files = new ArrayList<>();
    for (Path file : models.files()) {
      add(files, file);
    }
    for (Path file : beside) {
      add(files, file);
    }
    return new FolderStamp(List.copyOf(files));
  }

  private static void add(List<String> files, Path file) {
    try {
      if (Files.exists(file)) {
        files.add(
            String.format(
                Locale.ROOT,
                "%s %d %s",
                file.getFileName(),
                Files.size(file),
                Files.getLastModifiedTime(file).toInstant()));
      }
    } catch (IOException e) {
      files.add(file.getFileName() + " is going"); // another desk takes it away just now
    }
  }
}
