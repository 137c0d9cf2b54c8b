package org.riskbench.deploy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Environments that a model can be made ready for. */
public enum Target {
  /** A graph for any program with ONNX Runtime; carries the model without its thresholds. */
  ONNX("onnx", false, List.of()),
  /** Jars for a program on the JVM that scores by itself. */
  LIBRARY("library", false, List.of(PastSource.MEMORY, PastSource.CALLER)),
  /** A server for a machine of one's own. */
  SERVER(
      "server",
      true,
      List.of(PastSource.FOLDER, PastSource.REDIS, PastSource.CALLER, PastSource.MEMORY)),
  /** A server in a container: files to build an image from. */
  CONTAINER(
      "container",
      true,
      List.of(PastSource.REDIS, PastSource.CALLER, PastSource.FOLDER, PastSource.MEMORY)),
  /** Servers in a cluster of containers, as many as the load needs. */
  KUBERNETES("kubernetes", true, List.of(PastSource.REDIS, PastSource.CALLER)),
  /** A function of AWS Lambda. */
  LAMBDA("lambda", true, List.of(PastSource.REDIS, PastSource.CALLER)),
  /** Servers on Amazon ECS behind a load balancer. */
  AWS("aws", true, List.of(PastSource.REDIS, PastSource.CALLER)),
  /** A container on Google's Cloud Run. */
  GCP("gcp", true, List.of(PastSource.REDIS, PastSource.CALLER)),
  /** A function of Google's Cloud Functions. */
  CLOUD_FUNCTIONS("cloud-functions", true, List.of(PastSource.REDIS, PastSource.CALLER)),
  /** A container on Azure's Container Apps, or a custom handler of its Functions. */
  AZURE("azure", true, List.of(PastSource.REDIS, PastSource.CALLER)),
  /** A job for a Spark cluster; how it learns of earlier records is said to each job. */
  SPARK("spark", false, List.of());

  private final String word;
  private final boolean http;

  @SuppressWarnings("ImmutableEnumChecker") // List.of, never changed
  private final List<PastSource> pasts;

  Target(String word, boolean http, List<PastSource> pasts) {
    this.word = word;
    this.http = http;
    this.pasts = pasts;
  }

  /** As on the command line. */
  public String word() {
    return word;
  }

  /**
   * What is written down in the registry's log of a model that left it for this target.
   *
   * @param kit whether a kit was made
   * @param image whether an image was built
   */
  public String leaving(boolean kit, boolean image) {
    return (kit && image ? "kit and image" : image ? "image" : "kit") + " for " + word;
  }

  /** Whether what is made answers the calls of the REST interface. */
  public boolean isHttp() {
    return http;
  }

  /**
   * Where a model that counts earlier records may learn of them there, the most usual first; none
   * where that is not the target's business.
   */
  public List<PastSource> pasts() {
    return pasts;
  }

  /** All of them, as on the command line. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Target::word).toList();
  }

  /** The target of this word. */
  public static Optional<Target> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
