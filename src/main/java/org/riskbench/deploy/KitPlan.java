package org.riskbench.deploy;

import java.util.Optional;
import org.riskbench.kit.Jars;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.onnx.OnnxPart;

/**
 * What a kit is made from. Immutable, if its bytes are left alone.
 *
 * @param modelFile the bytes that {@code sealed} was read from
 * @param past where the model learns of earlier records; empty if it counts none, or the target
 *     does not care
 * @param jars what artifacts are cut from
 * @param onnx checks what is written for ONNX Runtime
 * @param image that was built for it, which a cluster pulls
 */
@SuppressWarnings("ArrayRecordComponent")
public record KitPlan(
    SealedModel sealed,
    byte[] modelFile,
    Optional<PastSource> past,
    Jars jars,
    OnnxPart onnx,
    Optional<ServedImage> image) {
  /** The name of the model file in a kit. */
  static final String MODEL = "model.riskmodel";

  /** A plan for which no image was built. */
  public KitPlan(
      SealedModel sealed, byte[] modelFile, Optional<PastSource> past, Jars jars, OnnxPart onnx) {
    this(sealed, modelFile, past, jars, onnx, Optional.empty());
  }

  /** The same with an image that was built and pushed for it. */
  public KitPlan with(ServedImage built) {
    return new KitPlan(sealed, modelFile, past, jars, onnx, Optional.of(built));
  }
}
