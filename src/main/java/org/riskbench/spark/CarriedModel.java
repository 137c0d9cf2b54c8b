package org.riskbench.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;

/**
 * A model file on its way to the executors: its bytes travel, and each Java that gets them reads
 * and checks them once. Thread-safe.
 */
final class CarriedModel implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] file;
  private transient @Nullable SealedModel sealed;

  /** Takes the bytes over. */
  CarriedModel(byte[] file) {
    this.file = file;
  }

  /**
   * The model.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-202 to MODEL-291 if it can't be believed
   */
  synchronized SealedModel open() {
    SealedModel known = sealed;
    if (known == null) {
      known = ModelFileReader.read(file);
      sealed = known;
    }
    return known;
  }
}
