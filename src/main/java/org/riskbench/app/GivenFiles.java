package org.riskbench.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.riskbench.ui.kit.ModelFiles;
import org.riskbench.ui.kit.TableFiles;

/**
 * Files that the program was given to open, absolute: by a desktop that opens files with it, or by
 * somebody who types their names.
 */
record GivenFiles(List<Path> files) {
  static final GivenFiles NONE = new GivenFiles(List.of());

  GivenFiles {
    files = files.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
  }

  /** The files named by arguments, none by none; empty if these mean a command. */
  static Optional<GivenFiles> of(List<String> arguments) {
    return arguments.stream().allMatch(GivenFiles::isFile)
        ? Optional.of(new GivenFiles(arguments.stream().map(Path::of).toList()))
        : Optional.empty();
  }

  /** A name with a dot or a folder before it, as no command has. */
  private static boolean isFile(String argument) {
    boolean named = argument.matches("[^-].*[./\\\\].*");
    if (!named) {
      return false;
    }
    try {
      Path file = Path.of(argument);
      return Files.isRegularFile(file) || ModelFiles.isModel(file) || TableFiles.isTable(file);
    } catch (InvalidPathException e) {
      return false; // no file of this system has such a name
    }
  }

  List<Path> models() {
    return files.stream().filter(ModelFiles::isModel).toList();
  }

  List<Path> tables() {
    return files.stream().filter(file -> !ModelFiles.isModel(file)).toList();
  }
}
