package org.riskbench.settings;

import java.nio.file.Path;
import java.util.List;
import org.riskbench.problem.Problem;

/** Keeps the settings in a small JSON file. Not thread-safe: one owner. */
@SuppressWarnings("DoNotCallSuggester")
public final class SettingsStore {
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
    throw new UnsupportedOperationException(file.toString());
  }

  /**
   * Writes the settings, all or nothing.
   *
   * @throws org.riskbench.problem.ProblemException USE-303 if the file can't be written
   */
  public void save(Settings settings) {
    throw new UnsupportedOperationException(settings.toString());
  }
}
