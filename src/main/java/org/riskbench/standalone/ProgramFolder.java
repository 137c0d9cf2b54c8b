package org.riskbench.standalone;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Where the jar of this program lies. */
final class ProgramFolder {
  private ProgramFolder() {}

  /** The folder that the jar lies in, or the folder of classes where there is no jar. */
  static Path find() {
    return Optional.ofNullable(ProgramFolder.class.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(
            place -> {
              try {
                return Path.of(place.toURI()).resolveSibling("");
              } catch (URISyntaxException e) {
                return Path.of("");
              }
            })
        .orElseGet(() -> Path.of(""));
  }
}
