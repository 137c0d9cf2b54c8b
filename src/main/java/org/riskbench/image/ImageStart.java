package org.riskbench.image;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the program of an image starts.
 *
 * @param arguments of {@code java}: options, class path, main class
 * @param environment defaults that whoever runs the image may overrule
 * @param port TCP, listened on
 * @param folders empty ones that belong to the program's user, for disks that outlive the container
 * @param shared classes to start sooner with; used where the image has a Java of its own, of
 *     version 21 or newer
 */
public record ImageStart(
    List<String> arguments,
    SortedMap<String, String> environment,
    int port,
    List<String> folders,
    SharedClasses shared) {
  public ImageStart {
    arguments = List.copyOf(arguments);
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    folders = List.copyOf(folders);
  }
}
