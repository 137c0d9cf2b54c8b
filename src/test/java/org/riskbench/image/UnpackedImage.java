package org.riskbench.image;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a tar of an image as a container runtime would, layer by layer. */
final class UnpackedImage {
  private final Map<String, byte[]> blobs = new HashMap<>();

  UnpackedImage(Path tar) throws IOException {
    try (TarArchiveInputStream entries = new TarArchiveInputStream(Files.newInputStream(tar))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        blobs.put(entry.getName(), entries.readAllBytes());
      }
    }
  }

  Map<String, Object> index() throws IOException {
    return json("index.json");
  }

  Map<String, Object> manifest() throws IOException {
    List<Map<String, Object>> manifests = list(index().get("manifests"));
    return json(blob(manifests.get(0)));
  }

  Map<String, Object> config() throws IOException {
    return json(blob(map(manifest().get("config"))));
  }

  /** The entries of each layer by name, the lowest layer first. */
  List<Map<String, TarArchiveEntry>> layers() throws IOException {
    List<Map<String, TarArchiveEntry>> all = new ArrayList<>();
    for (Map<String, Object> layer : list(manifest().get("layers"))) {
      Map<String, TarArchiveEntry> entries = new TreeMap<>();
      try (TarArchiveInputStream open = layer(layer)) {
        for (TarArchiveEntry each = open.getNextEntry(); each != null; each = open.getNextEntry()) {
          entries.put("/" + each.getName(), each);
        }
      }
      all.add(entries);
    }
    return all;
  }

  /** Writes the files of all layers below a folder, with their rights. */
  void unpack(Path folder) throws IOException {
    for (Map<String, Object> layer : list(manifest().get("layers"))) {
      try (TarArchiveInputStream open = layer(layer)) {
        for (TarArchiveEntry each = open.getNextEntry(); each != null; each = open.getNextEntry()) {
          Path target = folder.resolve(each.getName());
          if (each.isDirectory()) {
            Files.createDirectories(target);
          } else {
            Files.createDirectories(target.getParent());
            Files.write(target, open.readAllBytes());
            Files.setPosixFilePermissions(
                target,
                PosixFilePermissions.fromString(
                    (each.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
          }
        }
      }
    }
  }

  private TarArchiveInputStream layer(Map<String, Object> described) throws IOException {
    InputStream packed = new ByteArrayInputStream(blobs.get(blob(described)));
    return new TarArchiveInputStream(new GZIPInputStream(packed));
  }

  private static String blob(Map<String, Object> described) {
    return "blobs/" + String.valueOf(described.get("digest")).replace(':', '/');
  }

  private Map<String, Object> json(String name) throws IOException {
    return JSON.std.mapFrom(blobs.get(name));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> list(@Nullable Object value) {
    return (List<Map<String, Object>>) Objects.requireNonNull(value);
  }
}
