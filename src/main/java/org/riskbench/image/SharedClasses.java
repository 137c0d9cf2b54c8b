package org.riskbench.image;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Classes that an image holds in the form they have in memory, so that its program starts sooner.
 *
 * @param place of the archive in the image
 * @param classPath places of the jars in the image, as the program is started with them
 * @param names of classes as the Java virtual machine lists them, one a line; those that are not
 *     there are passed over
 */
public record SharedClasses(String place, List<String> classPath, String names) {
  public SharedClasses {
    classPath = List.copyOf(classPath);
  }

  byte[] list() {
    return names.getBytes(StandardCharsets.UTF_8);
  }
}
