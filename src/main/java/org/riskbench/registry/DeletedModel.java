package org.riskbench.registry;

import java.nio.file.Path;

/**
 * A model file that was put into the bin: hand it to {@link ModelRegistry#restore} to undo.
 *
 * @param original where the file lay
 * @param binned where it lies now
 */
public record DeletedModel(Path original, Path binned) {
  /** The model's id as text where its file's name tells one, else that name. */
  public String label() {
    return ModelFolder.label(original);
  }
}
