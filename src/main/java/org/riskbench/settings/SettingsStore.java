package org.riskbench.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.riskbench.disk.AtomicFile;
import org.riskbench.problem.Problem;

/** Keeps the settings in a small JSON file. Not thread-safe: one owner. */
public final class SettingsStore {
  private static final int MOST_BYTES = 1 << 20;

  private final Path file;

  /** A store in this file, which need not be there yet. */
  public SettingsStore(Path file) {
    this.file = file;
  }

  /**
   * What was read.
   *
   * @param warnings what could not be read and was replaced by its default
   */
  public record Loaded(Settings settings, List<Problem> warnings) {
    public Loaded {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Reads the settings. Never fails: a missing file gives the defaults, a single unreadable setting
   * its default with a warning (USE-302), a damaged file is kept aside as {@code .damaged} and the
   * defaults hold with a warning (USE-301).
   */
  public Loaded load() {
    if (!Files.exists(file)) {
      return new Loaded(Settings.DEFAULT, List.of());
    }
    try {
      return SettingsJson.read(text());
    } catch (JsonProcessingException e) {
      return putAside("they are not sound JSON");
    } catch (IOException e) {
      return defaults("they can't be read", "The file was left as it is.");
    } catch (RuntimeException e) {
      // A named boundary: no file, however odd, may keep the program from starting.
      return putAside("they can't be understood");
    }
  }

  private Map<String, Object> text() throws IOException {
    byte[] content = Files.readAllBytes(file);
    if (content.length > MOST_BYTES) {
      throw new IllegalStateException("no settings are that long");
    }
    return JSON.std.mapFrom(content);
  }

  private Loaded putAside(String why) {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      return defaults(why, "The file could not be put aside and was left as it is.");
    }
    return defaults(why, "The old file is kept as \"" + aside.getFileName() + "\".");
  }

  private Loaded defaults(String why, String advice) {
    Problem warning =
        Problem.warning(
            "USE-301",
            "The settings in \"%s\" are replaced by the defaults: %s.".formatted(file, why),
            advice);
    return new Loaded(Settings.DEFAULT, List.of(warning));
  }

  /**
   * Writes the settings, all or nothing; where the system has rights, for their owner only.
   *
   * @throws org.riskbench.problem.ProblemException USE-303 if the file can't be written
   */
  public void save(Settings settings) {
    try {
      AtomicFile.replacePrivate(file, SettingsJson.write(settings));
    } catch (IOException e) {
      throw Problem.error(
              "USE-303",
              "The settings can't be saved in \"%s\".".formatted(file),
              "Make room on the disk and the folder writable, or set RISKBENCH_HOME to another.")
          .asException(e);
    }
  }
}
