package org.riskbench.kit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.riskbench.modelfile.Archive;

/** Checksums of a kit's files, as {@code sha256sum -c} reads them. Stateless and thread-safe. */
public final class Sums {
  /** The name of the file. */
  public static final String FILE = "SHA256SUMS";

  private Sums() {}

  /** The list of all files, by path. */
  public static KitFile of(List<KitFile> files) {
    String lines =
        files.stream()
            .sorted(Comparator.comparing(KitFile::path))
            .map(file -> Archive.sha256(file.content()) + "  " + file.path() + "\n")
            .collect(Collectors.joining());
    return KitFile.text(FILE, lines);
  }
}
