package org.riskbench.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Asks the user for a file or folder; behind an interface because a headless machine has no such
 * dialog.
 */
public interface FileDialogs {
  /** A kind of file: its name for people and its endings, such as {@code *.csv}. */
  record FileType(String name, List<String> patterns) {
    public FileType {
      patterns = List.copyOf(patterns);
    }
  }

  /** A file to read; empty if the user thought better of it. */
  Optional<Path> open(String title, List<FileType> types);

  /** A file to write; empty if the user thought better of it. */
  Optional<Path> save(String title, String proposedName, List<FileType> types);

  /**
   * A folder that is there; empty if the user thought better of it.
   *
   * @param start where to begin, if that is a folder
   */
  Optional<Path> folder(String title, Path start);
}
