package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.riskbench.job.JobContext;
import org.riskbench.kit.ClassPath;
import org.riskbench.kit.Jars;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Sums;
import org.riskbench.modelfile.Archive;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.scoring.ModelId;

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

  /** A model that counts earlier records and asks nothing else. */
  static KitPlan countingAlone(PastSource past) {
    ModelId id = new ModelId("counting", 1);
    return plan(ModelFileWriter.seal(Drafts.counting(), id, Instant.EPOCH), Optional.of(past));
  }

  private static KitPlan plan(byte[] bytes, Optional<PastSource> past) {
    OnnxPart onnx = new OnnxPart();
    return new KitPlan(
        ModelFileReader.read(bytes, onnx),
        bytes,
        past,
        new Jars(ClassPath.ofProgram(), "9.9.9"),
        onnx);
  }

  private static KitPlan plan(Path file, Optional<PastSource> past) {
    try {
      return plan(Files.readAllBytes(file), past);
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

  /** A kit in a folder, as the command writes it. */
  static Path write(Target target, KitPlan plan, Path folder) {
    Kits.write(target, plan, folder, JobContext.none());
    return folder;
  }

  /** Holds what every kit must keep: the same bytes again, true sums, nothing of this machine. */
  static void assertWellMade(Target target, Supplier<KitPlan> plan) {
    List<KitFile> files = Kits.files(target, plan.get());
    List<KitFile> again = Kits.files(target, plan.get());
    StringBuilder sums = new StringBuilder();
    for (int i = 0; i < files.size(); i++) {
      KitFile file = files.get(i);
      assertThat(again.get(i).path()).isEqualTo(file.path());
      assertThat(again.get(i).content()).as(file.path()).isEqualTo(file.content());
      if (!file.path().equals(Sums.FILE)) {
        sums.append(Archive.sha256(file.content())).append("  ").append(file.path()).append('\n');
      }
      String text = new String(file.content(), StandardCharsets.ISO_8859_1);
      assertThat(text.contains(System.getProperty("user.dir"))).as(file.path()).isFalse();
      assertThat(text.contains(System.getProperty("java.home"))).as(file.path()).isFalse();
    }
    assertThat(texts(files).get(Sums.FILE)).isEqualTo(sums.toString());
  }
}
