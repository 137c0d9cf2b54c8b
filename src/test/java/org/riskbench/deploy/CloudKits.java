package org.riskbench.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;
import org.riskbench.job.JobContext;
import org.riskbench.kit.ClassPath;
import org.riskbench.kit.Jars;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.scoring.ModelId;

/** Kits for the clouds, of a model that counts nothing and of one that does. */
final class CloudKits {
  static final List<Target> TARGETS = List.of(Target.GCP, Target.CLOUD_FUNCTIONS, Target.AZURE);

  private CloudKits() {}

  /** A model whose rules ask no lists, and which counts earlier records if it is told how. */
  static KitPlan plan(Optional<PastSource> past) {
    return past.isEmpty() ? KitPlans.plain() : counting(past);
  }

  /** A model that counts earlier records, whether or not it is told how. */
  static KitPlan counting(Optional<PastSource> past) {
    byte[] file =
        ModelFileWriter.seal(Drafts.counting(), new ModelId("counting", 3), Instant.EPOCH);
    OnnxPart onnx = new OnnxPart();
    Jars jars = new Jars(ClassPath.ofProgram(), "9.9.9");
    return new KitPlan(ModelFileReader.read(file, onnx), file, past, jars, onnx);
  }

  /** The texts of a kit by path. */
  static Map<String, String> texts(Target target, Optional<PastSource> past) {
    return KitPlans.texts(Kits.files(target, plan(past)));
  }

  /** A kit on the disk, as a user has it. */
  static Path written(Target target, Optional<PastSource> past, Path folder) throws IOException {
    Path kit = folder.resolve(target.word());
    Kits.write(target, plan(past), kit, JobContext.none());
    return kit;
  }

  /** Whether the machine has a program. */
  static boolean hasProgram(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
  }

  /** Every target with every way to know of earlier records. */
  static List<Arguments> all() {
    List<Arguments> all = new ArrayList<>();
    for (Target target : TARGETS) {
      for (Optional<PastSource> past :
          List.of(
              Optional.<PastSource>empty(),
              Optional.of(PastSource.CALLER),
              Optional.of(PastSource.REDIS))) {
        String name = target.word() + " " + past.map(PastSource::word).orElse("none");
        all.add(Arguments.of(Named.of(name, target), past));
      }
    }
    return all;
  }
}
