package org.riskbench.image;

import java.util.Locale;

/** What an image stands on: where its Java is from. */
public sealed interface Foundation {
  /** The processors that the image will run on. */
  Architecture architecture();

  /** Where its Java is from, for people. */
  String words();

  /**
   * Nothing but a cut of this machine's own Java and the system libraries that it needs.
   *
   * @param jdk one with jlink
   * @param architecture this machine's own
   */
  record OwnJava(Jdk jdk, Architecture architecture) implements Foundation {
    @Override
    public String words() {
      return "Java " + jdk.version() + " of this machine";
    }

    void check() {
      String system = System.getProperty("os.name", "");
      if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
        throw ImageProblem.noSystemLibraries(system);
      }
      String processor = System.getProperty("os.arch", "");
      if (!Architecture.of(processor).filter(architecture::equals).isPresent()) {
        throw ImageProblem.otherMachine(architecture, processor);
      }
    }
  }

  /**
   * Another image, with a {@code java} of version 17 or newer on its path.
   *
   * @param image a reference in a registry, or a tar file as {@code docker save} writes it
   * @param architecture which of its variants
   */
  record BaseImage(String image, Architecture architecture) implements Foundation {
    @Override
    public String words() {
      return "the Java of " + image;
    }

    boolean isFile() {
      return image.endsWith(".tar");
    }
  }
}
