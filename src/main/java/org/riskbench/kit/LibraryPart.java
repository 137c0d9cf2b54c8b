package org.riskbench.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.riskbench.modelfile.Archive;

/**
 * A library as a list of parts names it.
 *
 * @param group as in Maven; empty where its jar does not tell
 * @param licence as its jar tells it: a name or an address; empty where it does not
 */
record LibraryPart(
    String group, String name, String version, Optional<String> licence, String sha256) {
  private static final String LICENCE = "Bundle-License";

  static LibraryPart of(String artifact, Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Optional<Properties> maven = maven(file, artifact);
      Manifest manifest = Optional.ofNullable(file.getManifest()).orElseGet(Manifest::new);
      return new LibraryPart(
          maven.map(told -> told.getProperty("groupId", "")).orElse(""),
          artifact,
          version(artifact, jar),
          Optional.ofNullable(manifest.getMainAttributes().getValue(LICENCE)),
          Archive.sha256(Files.readAllBytes(jar)));
    } catch (IOException e) {
      throw KitProblem.unreadable(jar, e);
    }
  }

  private static String version(String artifact, Path jar) {
    String name = jar.getFileName().toString();
    return name.substring(artifact.length() + 1, name.length() - ".jar".length());
  }

  private static Optional<Properties> maven(JarFile jar, String artifact) throws IOException {
    String end = "/" + artifact + "/pom.properties";
    Optional<JarEntry> entry =
        jar.stream().filter(each -> each.getName().endsWith(end)).findFirst();
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Properties told = new Properties();
    try (InputStream stream = jar.getInputStream(entry.get())) {
      told.load(stream);
    }
    return Optional.of(told);
  }

  /** As a component of CycloneDX. */
  Map<String, Object> component() {
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("type", "library");
    if (!group.isEmpty()) {
      component.put("group", group);
    }
    component.put("name", name);
    component.put("version", version);
    component.put("hashes", List.of(hash(sha256)));
    licence.ifPresent(
        told -> component.put("licenses", List.of(Map.of("license", Map.of("name", told)))));
    if (!group.isEmpty()) {
      component.put("purl", "pkg:maven/%s/%s@%s".formatted(group, name, version));
    }
    return component;
  }

  /** In an order that is always the same. */
  static Map<String, Object> hash(String sha256) {
    Map<String, Object> hash = new LinkedHashMap<>();
    hash.put("alg", "SHA-256");
    hash.put("content", sha256);
    return hash;
  }
}
