package org.riskbench.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of the system for files on their way, gone when closed.
 *
 * @param path its place
 */
record WorkFolder(Path path) implements AutoCloseable {
  static WorkFolder make() throws IOException {
    return new WorkFolder(Files.createTempDirectory("riskbench-image-"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    }
  }
}
