package org.riskbench.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An artifact cut from the program: some of its rooms and the libraries they need. A rule of the
 * house holds the rooms of each closed.
 */
public enum Cut {
  /** What a program of one's own needs to score. */
  SCORING("riskbench-scoring", Rooms.SCORING, Libraries.SCORING, ""),
  /** What answers the events of AWS Lambda, whose runtime calls it. */
  LAMBDA("riskbench-lambda", Rooms.CLOUD, Libraries.LAMBDA, ""),
  /** What publishes a model over HTTP, without desk and command line. */
  SERVER("riskbench-server", Rooms.SERVER, Libraries.SERVER, "org.riskbench.standalone.Main"),
  /** What Google's Cloud Functions call; they bring the interface that it implements. */
  FUNCTION("riskbench-function", Rooms.CLOUD, Libraries.ANSWERING, ""),
  /** What a Spark cluster is given to score and to learn; Spark itself is the cluster's. */
  SPARK("riskbench-spark", Rooms.SPARK, Libraries.SCORING, "org.riskbench.spark.Main");

  private final String artifact;

  @SuppressWarnings("ImmutableEnumChecker") // List.of, never changed
  private final List<String> rooms;

  @SuppressWarnings("ImmutableEnumChecker") // likewise
  private final List<String> libraries;

  private final String main;

  Cut(String artifact, List<String> rooms, List<String> libraries, String main) {
    this.artifact = artifact;
    this.rooms = rooms;
    this.libraries = libraries;
    this.main = main;
  }

  /** Its name, of the jar as in Maven. */
  public String artifact() {
    return artifact;
  }

  /** Rooms, by name. */
  public List<String> rooms() {
    return rooms;
  }

  /** Libraries as Maven names them, without versions. */
  public List<String> libraries() {
    return libraries;
  }

  /** The class that is started; empty where others start it. */
  public Optional<String> main() {
    return main.isEmpty() ? Optional.empty() : Optional.of(main);
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Arrays.stream(more)).toList();
  }

  private static final class Rooms {
    static final List<String> SCORING =
        List.of(
            "problem",
            "disk",
            "signing",
            "page",
            "job",
            "schema",
            "decision",
            "evaluation",
            "velocity",
            "feature",
            "rule",
            "scoring",
            "card",
            "modelfile",
            "lists");
    static final List<String> SPARK = with(SCORING, "spark");
    static final List<String> ANSWERING =
        with(SCORING, "logging", "access", "state", "answering", "environment");
    static final List<String> CLOUD = with(ANSWERING, "cloud");
    static final List<String> SERVER =
        with(
            ANSWERING,
            "certificate",
            "database",
            "threshold",
            "audit",
            "registry",
            "ledger",
            "shadow",
            "monitor",
            "server",
            "standalone");
  }

  private static final class Libraries {
    static final List<String> SCORING = List.of("jackson-core", "jackson-jr-objects", "jspecify");
    static final List<String> ANSWERING =
        with(SCORING, "fastcsv", "slf4j-api", "jedis", "commons-pool2");
    static final List<String> LAMBDA = with(ANSWERING, "aws-lambda-java-core");
    static final List<String> SERVER =
        with(
            ANSWERING,
            "javalin",
            "kotlin-stdlib",
            "jakarta.servlet-api",
            "jetty-alpn-java-server",
            "jetty-alpn-server",
            "jetty-ee10-servlet",
            "jetty-http",
            "jetty-http2-common",
            "jetty-http2-hpack",
            "jetty-http2-server",
            "jetty-io",
            "jetty-security",
            "jetty-server",
            "jetty-session",
            "jetty-util",
            "swagger-ui",
            "sqlite-jdbc",
            "postgresql");
  }
}
