package org.riskbench.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Several jars as one. Lists of services are joined, licences kept apart by library, and what only
 * holds for a jar of its own (signatures, module descriptors, indices) is left out. Not
 * thread-safe.
 */
final class MergedJar {
  private static final String META = "META-INF/";
  private static final String SERVICES = META + "services/";

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(META-INF/versions/[0-9]+/)?module-info\\.class"
              + "|META-INF/(MANIFEST\\.MF|INDEX\\.LIST|[^/]+\\.(SF|RSA|DSA|EC))");

  /** What libraries say of their own rights, each under the same few names. */
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(META-INF/)?(LICEN[CS]E|NOTICE|DEPENDENCIES|COPYRIGHT|AUTHORS|ABOUT|README)[^/]*",
          Pattern.CASE_INSENSITIVE);

  private final SortedMap<String, byte[]> entries = new TreeMap<>();

  /** Adds what is of our own. */
  void add(Map<String, byte[]> own) {
    own.forEach(this::put);
  }

  /** Adds a library. */
  void add(String library, Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
        String path = entry.getName();
        if (!LEFT_OUT.matcher(path).matches()) {
          put(placed(library, path), file.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  /** All that came together, by path. */
  SortedMap<String, byte[]> entries() {
    return entries;
  }

  private static String placed(String library, String path) {
    return RIGHTS.matcher(path).matches()
        ? META + "licenses/" + library + "/" + path.substring(path.lastIndexOf('/') + 1)
        : path;
  }

  private void put(String path, byte[] content) {
    byte[] other = entries.putIfAbsent(path, content);
    if (other == null || Arrays.equals(other, content)) {
      return;
    }
    if (path.startsWith(SERVICES)) {
      entries.put(path, joined(other, content));
    } else if (path.toLowerCase(Locale.ROOT).endsWith(".class")) {
      throw new IllegalStateException("two libraries hold " + path);
    }
  }

  private static byte[] joined(byte[] one, byte[] other) {
    Set<String> lines = new LinkedHashSet<>();
    for (byte[] each : new byte[][] {one, other}) {
      new String(each, StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(lines::add);
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
