package org.riskbench.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A Java that has what a program needs and no more, cut from a JDK. */
final class LinkedJava {
  private LinkedJava() {}

  /**
   * Cuts it. The same JDK gives the same bytes.
   *
   * @param modules by name
   * @param folder new
   * @throws org.riskbench.problem.ProblemException IMAGE-106 if jlink does not do it
   */
  static void make(Jdk jdk, List<String> modules, Path folder, Command command) {
    List<String> words =
        List.of(
            jdk.jlink().toString(),
            "--add-modules",
            String.join(",", modules),
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            folder.toString());
    try {
      command.run(words, "");
    } catch (IOException e) {
      throw ImageProblem.jlinkFailed(e);
    }
  }
}
