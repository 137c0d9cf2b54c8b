package org.riskbench.registry;

import java.nio.file.Path;
import java.time.Instant;
import org.riskbench.scoring.ModelId;

/** Makes model files. Stateless and thread-safe. */
public final class ModelFileWriter {
  private ModelFileWriter() {}

  /**
   * The bytes of a model file. Deterministic: the same draft, id and moment give the same bytes on
   * every machine with the same program and Java.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-211 if the model gives no finite answer
   *     for one of its golden records
   */
  public static byte[] seal(ModelDraft draft, ModelId id, Instant createdAt) {
    if (id.version() > 0) throw new UnsupportedOperationException(id + " " + createdAt + draft);
    throw new IllegalStateException();
  }

  /**
   * Seals a model, reads it back and writes it, all or nothing; never over an existing file.
   *
   * @return the model as it was read back
   * @throws org.riskbench.problem.ProblemException MODEL-211 as above, MODEL-221 if the file is
   *     there already, MODEL-222 if it can't be written
   */
  public static SealedModel write(Path file, ModelDraft draft, ModelId id, Instant createdAt) {
    if (id.version() > 0)
      throw new UnsupportedOperationException(file + " " + id + " " + createdAt + draft);
    throw new IllegalStateException();
  }
}
