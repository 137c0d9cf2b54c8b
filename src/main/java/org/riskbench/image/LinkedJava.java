package org.riskbench.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A Java that has what a server needs and no more, cut from a JDK. */
final class LinkedJava {
  /**
   * What the server and its libraries ask for: tables over JDBC, TLS with elliptic curves, names of
   * hosts, the figures of the process, and the memory access that some libraries know.
   */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.logging",
          "java.management",
          "java.naming",
          "java.sql",
          "jdk.crypto.ec",
          "jdk.unsupported");

  private LinkedJava() {}

  /**
   * Cuts it. The same JDK gives the same bytes.
   *
   * @param folder new
   * @throws org.riskbench.problem.ProblemException IMAGE-106 if jlink does not do it
   */
  static void make(Jdk jdk, Path folder, Command command) {
    List<String> words =
        List.of(
            jdk.jlink().toString(),
            "--add-modules",
            String.join(",", MODULES),
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
