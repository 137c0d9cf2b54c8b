package org.riskbench.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.deploy.KitPlan;
import org.riskbench.deploy.Kits;
import org.riskbench.deploy.PastSource;
import org.riskbench.deploy.Target;
import org.riskbench.job.JobContext;
import org.riskbench.kit.ClassPath;
import org.riskbench.kit.Jars;
import org.riskbench.kit.KitFile;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.parity.Answer;
import org.riskbench.parity.Door;
import org.riskbench.parity.ParityGate;
import org.riskbench.parity.ParityRecord;
import org.riskbench.parity.ParityReport;
import org.riskbench.rule.KnownLists;

/** Runs what a kit holds by AWS's own runtime, against an emulation of the other end. */
class LambdaRuntimeTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String RUNTIME =
      LambdaProcess.runtime(System.getProperty("java.class.path"));

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void theNativePartRunsHere() {
    assumeTrue(LambdaProcess.isAtHome(), "skipped: AWS's runtime has native code for Linux alone");
  }

  private static Map<String, byte[]> kit(Path model, Optional<PastSource> past) throws IOException {
    byte[] file = Files.readAllBytes(model);
    KitPlan plan =
        new KitPlan(
            ModelFileReader.read(file),
            file,
            past,
            new Jars(ClassPath.ofProgram(), "9.9.9"),
            new OnnxPart());
    return Kits.files(Target.LAMBDA, plan).stream()
        .collect(Collectors.toMap(KitFile::path, KitFile::content));
  }

  /** As Lambda does before it starts a function. */
  private Path unpacked(byte[] zip) throws IOException {
    Path function = folder.resolve("task");
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = function.resolve(entry.getName());
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, entries.readAllBytes());
      }
    }
    return function;
  }

  private static LambdaProcess start(
      LambdaEmulator emulator, Path function, Map<String, String> variables) {
    return LambdaProcess.start(emulator, JAVA, RUNTIME, function, variables);
  }

  private static Map<String, Object> answered(LambdaEmulator emulator, byte[] event) {
    try {
      LambdaEmulator.Answer answer = emulator.invoke(event);
      assertThat(answer.isError()).as(text(answer.body())).isFalse();
      return JSON.std.mapFrom(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A function that runs, asked for one record after another. */
  private record LambdaDoor(LambdaEmulator emulator) implements Door {
    @Override
    public String name() {
      return "Lambda";
    }

    @Override
    public List<Answer> answers(SealedModel model, List<ParityRecord> records) {
      List<Answer> answers = new ArrayList<>();
      for (ParityRecord record : records) {
        try {
          byte[] event =
              SampleEvents.scoring("reasons=" + Answer.REASONS, JSON.std.asString(record.fields()));
          Map<String, Object> answer = answered(emulator, event);
          answers.add(Answer.of(JSON.std.mapFrom((String) answer.get("body"))));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return answers;
    }
  }

  @Test
  void theFunctionAnswersAsTheLibraryDoes() throws IOException {
    Path function = unpacked(file(kit(SampleCalls.FILE, Optional.empty()), "function.zip"));
    try (LambdaEmulator emulator = LambdaEmulator.start();
        LambdaProcess process = start(emulator, function, Map.of())) {
      ParityReport report =
          ParityGate.check(
              SampleCalls.MODEL,
              KnownLists.none(),
              List.of(new LambdaDoor(emulator)),
              JobContext.none());
      assertThat(report.differences()).isEmpty();
      assertThat(report.records()).isEqualTo(ParityGate.RECORDS);
      assertThat(process.processorMillis()).isPositive();
    }
    assertThat(LambdaProcess.logged(function)).doesNotContain("SLF4J");
  }

  @Test
  void theKitsEventGivesWhatTheKitExpects() throws IOException {
    Map<String, byte[]> kit =
        kit(
            Path.of("src/test/resources/golden/format-3.riskmodel"),
            Optional.of(PastSource.CALLER));
    Path function = unpacked(file(kit, "function.zip"));
    Map<String, String> variables =
        Map.of("RISKBENCH_STATE", "caller", "RISKBENCH_LENIENT", "true");
    try (LambdaEmulator emulator = LambdaEmulator.start();
        LambdaProcess process = start(emulator, function, variables)) {
      Map<String, Object> answer = answered(emulator, file(kit, "events/score.json"));
      assertThat(answer.get("statusCode")).isEqualTo(200);
      assertThat((String) answer.get("body"))
          .contains(text(file(kit, "smoke/expected.txt")).strip());
      assertThat(process.processorMillis()).isPositive();
    }
  }

  @Test
  void aFunctionThatCanNotStartSaysWhyInASentence() throws IOException, InterruptedException {
    Map<String, byte[]> kit =
        kit(
            Path.of("src/test/resources/golden/format-3.riskmodel"),
            Optional.of(PastSource.CALLER));
    Path function = unpacked(file(kit, "function.zip"));
    try (LambdaEmulator emulator = LambdaEmulator.start();
        LambdaProcess process = start(emulator, function, Map.of("RISKBENCH_LENIENT", "true"))) {
      LambdaEmulator.Answer answer = emulator.answer();
      assertThat(answer.isError()).isTrue();
      assertThat(text(answer.body()))
          .contains("ENV-101 The model counts earlier records, and it is not said where");
      assertThat(process).isNotNull();
    }
  }

  private static byte[] file(Map<String, byte[]> kit, String path) {
    return Objects.requireNonNull(kit.get(path), path);
  }
}
