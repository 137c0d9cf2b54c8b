package org.riskbench.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why the system does not do something with a file, in a few words. */
public final class FileReason {
  private static final String UNTOLD = "the system refuses";

  private FileReason() {}

  /** The system's reason without the path, which the sentence around it names already. */
  public static String of(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "no permission";
    }
    if (cause instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (cause instanceof NotDirectoryException) {
      return "a file is where a folder should be";
    }
    String said =
        Optional.ofNullable(
                cause instanceof FileSystemException system
                    ? system.getReason()
                    : cause.getMessage())
            .orElse(UNTOLD);
    return said.startsWith("No space left") || said.startsWith("There is not enough space")
        ? "the disk is full"
        : said;
  }
}
