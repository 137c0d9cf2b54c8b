package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riskbench.image.ImagePlan;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;

/**
 * How the server lies in an image and starts there: the same whether Docker builds it from a kit or
 * we build it ourselves.
 */
final class ServerInImage {
  static final String APP = "/app";
  static final int PORT = 7070;
  static final String JAR = "riskbench-server.jar";
  static final String OPTIONS = "java.options";
  static final String START = "org.riskbench.standalone.Main";

  /** Asks a server on this machine whether it is ready. */
  static final String HEALTH = "org.riskbench.standalone.HealthCheck";

  /**
   * The parts of Java that the server and its libraries ask for: databases over JDBC (one of which
   * knows Kerberos), TLS with elliptic curves, figures of the process.
   */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.logging",
          "java.management",
          "java.naming",
          "java.security.jgss",
          "java.sql",
          "jdk.crypto.ec");

  /** Half of the memory is for records and models, the rest for Java itself. */
  private static final List<String> FLAGS =
      List.of("-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData");

  private static final String LIBRARIES = "lib";

  private final KitPlan plan;
  private final List<KitFile> libraries;

  ServerInImage(KitPlan plan) {
    this.plan = plan;
    this.libraries = plan.jars().libraries(Cut.SERVER, LIBRARIES);
  }

  /** The libraries, by path below the folder of the program. */
  List<KitFile> libraries() {
    return libraries;
  }

  /** The program itself and the options that it starts with. */
  List<KitFile> program() {
    return List.of(KitFile.of(JAR, plan.jars().thin(Cut.SERVER)), KitFile.text(OPTIONS, options()));
  }

  private String options() {
    List<String> lines = new ArrayList<>(FLAGS);
    lines.add("-cp");
    lines.add(
        libraries.stream()
            .map(library -> APP + "/" + library.path())
            .collect(Collectors.joining(":", APP + "/" + JAR + ":", "")));
    return String.join("\n", lines) + "\n";
  }

  /** What {@code java} is told. */
  List<String> arguments() {
    return List.of("@" + APP + "/" + OPTIONS, START);
  }

  /** What the server is told unless whoever runs it says otherwise. */
  SortedMap<String, String> environment() {
    SortedMap<String, String> said = new TreeMap<>(new ServedPast(plan).said());
    said.put("RISKBENCH_HOST", "0.0.0.0");
    said.put("RISKBENCH_MODEL", APP + "/" + KitPlan.MODEL);
    said.put("RISKBENCH_PORT", Integer.toString(PORT));
    return said;
  }

  /** Folders that belong to the server's user. */
  List<String> folders() {
    return new ServedPast(plan).isIn(PastSource.FOLDER) ? List.of(ServedPast.FOLDER) : List.of();
  }

  /** What the image is, in the words of the Open Container Initiative. */
  SortedMap<String, String> labels() {
    SortedMap<String, String> labels = new TreeMap<>();
    labels.put("org.opencontainers.image.title", plan.sealed().id().name());
    labels.put("org.opencontainers.image.version", Integer.toString(plan.sealed().id().version()));
    labels.put(
        "org.opencontainers.image.description",
        "Risk model served over HTTP by Riskbench " + plan.jars().version());
    labels.put("org.riskbench.model", plan.sealed().id().toString());
    labels.put("org.riskbench.model.sha256", plan.sealed().fileSha256());
    return labels;
  }

  /** A name that every registry takes: {@code registrations:3}. */
  String imageName() {
    return ServedName.of(plan.sealed().id()) + ":" + plan.sealed().id().version();
  }

  /** The user that the server runs as, with its group. */
  static String user() {
    return ImagePlan.USER + ":" + ImagePlan.USER;
  }
}
