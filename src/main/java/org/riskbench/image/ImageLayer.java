package org.riskbench.image;

import java.util.List;

/**
 * Files that change together: a registry keeps and sends them once.
 *
 * @param name for the image's history
 * @param files in the order they are written
 */
public record ImageLayer(String name, List<ImageFile> files) {
  public ImageLayer {
    files = List.copyOf(files);
  }
}
