package org.riskbench.spark;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.signing.NamedKey;

/** Gets the model file to the driver. */
final class ModelSource {
  private ModelSource() {}

  /**
   * The bytes of a model file: beside the driver, or on any file system that the cluster reads,
   * where the path says which ({@code s3://...}).
   *
   * @throws org.riskbench.problem.ProblemException MODEL-201 if it can't be read
   */
  static byte[] bytes(JavaSparkContext context, String path) {
    return path.contains("://")
        ? context.binaryFiles(path).values().first().toArray()
        : ModelFileReader.bytes(Path.of(path));
  }

  /**
   * Refuses a model that another key sealed than the one that is asked for.
   *
   * @param keyFile of the public key; empty if nobody asks
   * @throws org.riskbench.problem.ProblemException MODEL-292, MODEL-293, KEY-101 or KEY-103 if the
   *     key can't be read
   */
  static void check(SealedModel model, Optional<String> keyFile) {
    if (keyFile.isPresent()) {
      new SealPolicy(Set.of(NamedKey.read(Path.of(keyFile.get())).key()), true).check(model);
    }
  }
}
