package org.riskbench.image;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an image is to hold, and how it starts. The same plan gives the same bytes.
 *
 * @param name of the image in a tar: {@code registrations:3}
 * @param created written into the image
 * @param labels keys as the Open Container Initiative names them
 * @param modules of Java, where the image has one of its own
 * @param layers the lowest, which changes least, first
 * @param start how it starts
 */
public record ImagePlan(
    String name,
    Instant created,
    SortedMap<String, String> labels,
    List<String> modules,
    List<ImageLayer> layers,
    ImageStart start) {

  /** Who runs the program: nobody with a name or rights on any machine. */
  public static final int USER = 65532;

  /** Where files may be written to, kept in memory by whoever runs the image. */
  public static final String TEMPORARY = "/tmp";

  /** The folder of the image's own Java. */
  public static final String JAVA = "/opt/java";

  public ImagePlan {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    modules = List.copyOf(modules);
    layers = List.copyOf(layers);
  }
}
