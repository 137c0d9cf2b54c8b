package org.riskbench.image;

import java.nio.charset.StandardCharsets;

/**
 * A file of an image that everybody may read and nobody change.
 *
 * @param place absolute, with slashes: {@code /app/model.riskmodel}
 * @param content never changed once given
 */
public record ImageFile(String place, byte[] content) {
  public ImageFile {
    if (!place.startsWith("/") || place.contains("..") || place.endsWith("/")) {
      throw new IllegalArgumentException("no place in an image");
    }
  }

  /** A file of text. */
  static ImageFile of(String place, String text) {
    return new ImageFile(place, text.getBytes(StandardCharsets.UTF_8));
  }
}
