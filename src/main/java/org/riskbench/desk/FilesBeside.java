package org.riskbench.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums of the files beside the table, made once when the table is first kept: what they become
 * later is not what was read.
 */
final class FilesBeside {
  private List<Object> table = List.of();
  private Map<Path, String> sums = Map.of();

  /** The same with the sums of the files beside its table. */
  DeskContent summed(DeskContent content) {
    Optional<KeptTable> known = content.table();
    if (known.isEmpty() || known.get().beside().isEmpty()) {
      return content;
    }
    List<Object> now = List.of(known.get().sha256(), known.get().beside());
    if (!now.equals(table)) {
      sums = sums(known.get().beside());
      table = now;
    }
    return content.with(known.get().summed(sums));
  }

  private static Map<Path, String> sums(List<Path> files) {
    Map<Path, String> sums = new LinkedHashMap<>();
    for (Path file : files) {
      try {
        sums.put(file, Sums.sha256(file));
      } catch (IOException e) {
        // Whoever reads it again is told; that work is kept does not hang on it.
      }
    }
    return sums;
  }
}
