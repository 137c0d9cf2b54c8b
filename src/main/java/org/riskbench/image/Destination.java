package org.riskbench.image;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import java.nio.file.Path;
import java.util.Set;

/** Where an image goes. */
public sealed interface Destination {

  /**
   * A tar of an Open Container Initiative layout.
   *
   * @param file new; never overwritten
   */
  record Tar(Path file) implements Destination {}

  /**
   * A registry.
   *
   * @param reference host, name and tag
   */
  record Registry(String reference) implements Destination {}

  /**
   * The destination of a text: one that ends with {@code .tar} is a file.
   *
   * @throws org.riskbench.problem.ProblemException IMAGE-104 if it is neither a file nor {@code
   *     HOST/NAME:TAG}
   */
  static Destination of(String text) {
    if (text.endsWith(".tar")) {
      return new Tar(Path.of(text));
    }
    try {
      ImageReference reference = ImageReference.parse(text);
      String tag = reference.getTag().orElse("");
      if (text.startsWith(reference.getRegistry() + "/") && text.endsWith(":" + tag)) {
        return new Registry(text);
      }
    } catch (InvalidImageReferenceException e) {
      throw ImageProblem.destination(e);
    }
    throw ImageProblem.destination();
  }

  /** As it was given: a file, or host, name and tag. */
  default String place() {
    return this instanceof Registry registry
        ? registry.reference()
        : ((Tar) this).file().toString();
  }

  /** The host of a reference, with its port. */
  static String host(String reference) {
    return reference.split("/", 2)[0];
  }

  /** Whether a reference is to a registry on this machine. */
  static boolean isThisMachine(String reference) {
    return Set.of("localhost", "127.0.0.1").contains(host(reference).split(":", 2)[0]);
  }
}
