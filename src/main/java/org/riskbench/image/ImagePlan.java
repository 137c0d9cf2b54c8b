package org.riskbench.image;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an image is to hold beside its Java, and how it starts.
 *
 * @param name of a tar's image: {@code registrations:3}
 * @param layers the lowest, which changes least, first
 * @param arguments of {@code java}: options, class path, main class
 * @param environment defaults that whoever runs the image may overrule
 * @param labels keys as the Open Container Initiative names them
 * @param port TCP, listened on
 * @param created written into the image; the same plan gives the same bytes
 */
public record ImagePlan(
    String name,
    List<ImageLayer> layers,
    List<String> arguments,
    SortedMap<String, String> environment,
    SortedMap<String, String> labels,
    int port,
    Instant created) {

  /** Who runs the program: nobody with a name or rights on any machine. */
  public static final int USER = 65532;

  /** The only place that the program may write to, kept in memory by whoever runs the image. */
  public static final String TEMPORARY = "/tmp";

  public ImagePlan {
    layers = List.copyOf(layers);
    arguments = List.copyOf(arguments);
    environment = sorted(environment);
    labels = sorted(labels);
  }

  private static SortedMap<String, String> sorted(Map<String, String> given) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }
}
