package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.scoring.ModelId;

/** How model files are named and where they lie: {@code NAME.vVERSION.riskmodel} in the folder. */
record ModelFolder(Path folder) {
  static final String SUFFIX = ".riskmodel";
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9][a-z0-9-]{0,63})\\.v([1-9][0-9]{0,8})\\.riskmodel");

  private static final Pattern LABEL =
      Pattern.compile("([a-z0-9][a-z0-9-]{0,63}):([1-9][0-9]{0,8})");

  /** A save that was killed this long ago is not going on any more. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  static boolean isModelFile(String text) {
    return text.endsWith(SUFFIX);
  }

  /** Where a model lies, whether it is there or not. */
  Path file(ModelId id) {
    return folder.resolve(String.format(Locale.ROOT, "%s.v%d%s", id.name(), id.version(), SUFFIX));
  }

  /** Which model a file should hold by its name. */
  static Optional<ModelId> id(Path file) {
    Matcher matcher = NAME.matcher(file.getFileName().toString());
    return matcher.matches()
        ? Optional.of(new ModelId(matcher.group(1), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The id that {@link #label} wrote as text. */
  static Optional<ModelId> idOf(String label) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches()
        ? Optional.of(new ModelId(matcher.group(1), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The model's id as text where a file's name tells one, else that name. */
  static String label(Path file) {
    return id(file).map(ModelId::toString).orElseGet(() -> file.getFileName().toString());
  }

  /** The model files by name; none where there is no folder yet. */
  List<Path> files() {
    return named(folder);
  }

  /** The models by name and version, told by the files' names alone. */
  List<ModelId> ids() {
    return ids(files());
  }

  private static List<ModelId> ids(List<Path> files) {
    return files.stream()
        .flatMap(file -> id(file).stream())
        .sorted(Comparator.comparing(ModelId::name).thenComparing(ModelId::version))
        .toList();
  }

  /** Removes what saves that were killed long ago left behind. */
  void sweep(Instant now) {
    for (Path unfinished : listed(folder, AtomicFile.UNFINISHED + "*")) {
      try {
        Instant last = Files.getLastModifiedTime(unfinished).toInstant();
        if (last.plus(ABANDONED).isBefore(now)) {
          Files.deleteIfExists(unfinished);
        }
      } catch (IOException e) {
        // Harmless where it lies; the next save tries again.
      }
    }
  }

  private static List<Path> named(Path folder) {
    return listed(folder, "*" + SUFFIX);
  }

  static List<Path> listed(Path folder, String pattern) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
      stream.forEach(files::add);
    } catch (IOException e) {
      throw FileProblem.of("list the models", folder, e);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }
}
