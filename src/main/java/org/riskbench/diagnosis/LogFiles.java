package org.riskbench.diagnosis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The newest log files, scrubbed. */
final class LogFiles {
  private static final int MOST_FILES = 3;
  private static final int MOST_BYTES = 2 << 20;

  private LogFiles() {}

  static List<BundlePart> in(Path folder, Scrubber scrubber) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> newest =
          files
              .filter(file -> name(file).matches("riskbench[0-9.-]*\\.log(\\.gz)?"))
              .sorted(Comparator.comparing(LogFiles::changed).reversed())
              .limit(MOST_FILES)
              .toList();
      return newest.stream().map(file -> part(file, scrubber)).toList();
    } catch (IOException e) {
      return List.of(new BundlePart("logs/none.txt", "why there is no log", "No log folder.\n"));
    }
  }

  private static BundlePart part(Path file, Scrubber scrubber) {
    String name = "logs/" + name(file).replaceFirst("\\.gz$", "");
    try {
      String text = scrubber.log(new String(end(file), StandardCharsets.UTF_8));
      return new BundlePart(name, "what the program wrote down of itself", text);
    } catch (IOException e) {
      return new BundlePart(name, "a log that can't be read", "It can't be read.\n");
    }
  }

  /** The last of it: the newest lines tell most. */
  private static byte[] end(Path file) throws IOException {
    if (name(file).endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        return last(in);
      }
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(Math.max(0, Files.size(file) - MOST_BYTES));
      return in.readNBytes(MOST_BYTES);
    }
  }

  /** How long a packed log is, is not known before it was read. */
  private static byte[] last(InputStream in) throws IOException {
    byte[] before = {};
    byte[] latest = in.readNBytes(MOST_BYTES);
    while (latest.length == MOST_BYTES) {
      before = latest;
      latest = in.readNBytes(MOST_BYTES);
    }
    int kept = Math.min(before.length, MOST_BYTES - latest.length);
    byte[] end = Arrays.copyOfRange(before, before.length - kept, before.length + latest.length);
    System.arraycopy(latest, 0, end, kept, latest.length);
    return end;
  }

  private static long changed(Path file) {
    return file.toFile().lastModified();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
