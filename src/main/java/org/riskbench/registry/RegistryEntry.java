package org.riskbench.registry;

import java.nio.file.Path;
import java.util.Map;
import org.riskbench.modelfile.Manifest;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;

/** One line of the list of models. */
public sealed interface RegistryEntry {
  /** The file it stands for. */
  Path file();

  /**
   * A sound model.
   *
   * @param metrics evaluation on the test part, by metric name
   * @param fileSha256 of the whole file, 64 hex digits
   * @param bytes size of the file
   */
  record Saved(
      Path file,
      Manifest manifest,
      Map<String, Double> metrics,
      Stage stage,
      String fileSha256,
      long bytes)
      implements RegistryEntry {
    public ModelId id() {
      return manifest.id();
    }
  }

  /**
   * A file that can't be used.
   *
   * @param problem why, and what to do
   */
  record Damaged(Path file, Problem problem) implements RegistryEntry {}
}
