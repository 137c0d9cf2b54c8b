package org.riskbench.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riskbench.kit.ClassPath;
import org.riskbench.kit.Jars;
import org.riskbench.kit.KitFile;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.onnx.OnnxPart;

/** Plans for kits of models that lie in the checkout. */
final class KitPlans {
  private KitPlans() {}

  /** A model that looks at each record alone. */
  static KitPlan plain() {
    return plan(Path.of("models", "identity-sample.v1.riskmodel"), Optional.empty());
  }

  /** A model that counts earlier records and whose rules ask a list. */
  static KitPlan counting(PastSource past) {
    return plan(Path.of("src/test/resources/golden/format-3.riskmodel"), Optional.of(past));
  }

  private static KitPlan plan(Path file, Optional<PastSource> past) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      OnnxPart onnx = new OnnxPart();
      return new KitPlan(
          ModelFileReader.read(bytes, onnx),
          bytes,
          past,
          new Jars(ClassPath.ofProgram(), "9.9.9"),
          onnx);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of a kit by path; what is no text is not among them. */
  static Map<String, String> texts(List<KitFile> files) {
    Map<String, String> texts = new TreeMap<>();
    for (KitFile file : files) {
      if (!file.path().endsWith(".jar") && !file.path().endsWith(".riskmodel")) {
        texts.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
