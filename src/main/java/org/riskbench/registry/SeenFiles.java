package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What files of the list held when they were read last: one that has the same size and time since
 * is not read again for the list. Whoever uses or checks a model reads it anew. Thread-safe.
 */
final class SeenFiles {
  private final Map<Path, Seen> files = new ConcurrentHashMap<>();

  private record Seen(long bytes, FileTime at, RegistryEntry entry) {}

  RegistryEntry entry(Path file, Function<Path, RegistryEntry> reading) {
    try {
      long bytes = Files.size(file);
      FileTime at = Files.getLastModifiedTime(file);
      Seen last = files.get(file);
      if (last != null && last.bytes() == bytes && last.at().equals(at)) {
        return last.entry();
      }
      RegistryEntry entry = reading.apply(file);
      files.put(file, new Seen(bytes, at, entry));
      return entry;
    } catch (IOException e) {
      return reading.apply(file); // it goes just now, or can't be read: reading says which
    }
  }

  /** Has everything read anew the next time. */
  void forget() {
    files.clear();
  }
}
