package org.riskbench.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A window's place on the screen, in pixels as the window counts them. Immutable.
 *
 * @param maximised whether it fills the screen; the rest is where it goes back to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
  private static final int MOST_BYTES = 200;

  /** A checked place. */
  public WindowPlace {
    if (!(width > 0 && height > 0 && Double.isFinite(x + y + width + height))) {
      throw new IllegalArgumentException("a window has a place and a size");
    }
  }

  /** The same place, filling the screen or not. */
  public WindowPlace as(boolean filling) {
    return new WindowPlace(x, y, width, height, filling);
  }

  byte[] text() {
    return "%s %s %s %s %s\n"
        .formatted(x, y, width, height, maximised)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** What can't be understood was never kept: a window has a usual place. */
  static Optional<WindowPlace> read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      String[] parts = Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ", -1);
      return parts.length == 5
          ? Optional.of(
              new WindowPlace(
                  Double.parseDouble(parts[0]),
                  Double.parseDouble(parts[1]),
                  Double.parseDouble(parts[2]),
                  Double.parseDouble(parts[3]),
                  Boolean.parseBoolean(parts[4])))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // by contract
    }
  }
}
