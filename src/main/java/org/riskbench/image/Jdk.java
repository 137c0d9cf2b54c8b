package org.riskbench.image;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A Java development kit with jlink.
 *
 * @param home its folder
 * @param version as it says itself: {@code 17.0.15}
 */
public record Jdk(Path home, String version) {
  /** Names another than the one that the program runs in. */
  private static final String VARIABLE = "RISKBENCH_JAVA";

  /**
   * The kit to cut a runtime from: the one named by {@code RISKBENCH_JAVA}, else the one that runs.
   *
   * @param environment variables of the process
   * @throws org.riskbench.problem.ProblemException IMAGE-101 if it has no jlink
   */
  public static Jdk find(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    Path home = named.isEmpty() ? Path.of(System.getProperty("java.home")) : homeOf(Path.of(named));
    if (!Files.isExecutable(tool(home, "jlink"))) {
      throw ImageProblem.noJlink();
    }
    return new Jdk(home, version(home));
  }

  /** The launcher's variable may name the command as well as the folder. */
  private static Path homeOf(Path named) {
    if (!Files.isRegularFile(named)) {
      return named;
    }
    try {
      Path folder = named.toRealPath().getParent();
      return Optional.ofNullable(folder).map(Path::getParent).orElse(named);
    } catch (IOException e) {
      throw ImageProblem.noJlink();
    }
  }

  private static Path tool(Path home, String name) {
    Path plain = home.resolve("bin").resolve(name);
    return Files.exists(plain) ? plain : home.resolve("bin").resolve(name + ".exe");
  }

  private static String version(Path home) {
    Properties release = new Properties();
    try (Reader text = Files.newBufferedReader(home.resolve("release"))) {
      release.load(text);
    } catch (IOException e) {
      throw ImageProblem.noJlink();
    }
    return release.getProperty("JAVA_VERSION", "").replace("\"", "");
  }

  Path jlink() {
    return tool(home, "jlink");
  }

  /** The number before the first dot: 17. */
  int feature() {
    return Integer.parseInt(version.split("[^0-9]", 2)[0]);
  }
}
