package org.riskbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.answering.Snippet;
import org.riskbench.modelfile.SealedModel;

/** The programs to copy, run as they stand where this machine has their language. */
class SnippetTest {
  private static final SealedModel MODEL = SampleModels.version(7);

  @TempDir private Path folder;

  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String language(Snippet snippet) {
    return switch (snippet) {
      case CURL -> "sh";
      case PYTHON -> "python3";
      case JAVA -> "java";
      case JAVASCRIPT -> "node";
    };
  }

  private Map<String, Object> run(Snippet snippet, URI address) throws Exception {
    Optional<Path> language =
        snippet == Snippet.JAVA
            ? Optional.of(Path.of(System.getProperty("java.home"), "bin", "java"))
            : program(language(snippet));
    assumeTrue(language.isPresent(), "this machine has no " + language(snippet));
    assumeTrue(snippet != Snippet.CURL || program("curl").isPresent(), "no curl");
    Path file = Files.writeString(folder.resolve(snippet.file()), snippet.of(address, MODEL));
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(List.of(language.get().toString(), file.toString()))
            .redirectOutput(said.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("errors"))).isZero();
    return JSON.std.mapFrom(Files.readString(said));
  }

  @ParameterizedTest
  @EnumSource(Snippet.class)
  void theProgramGetsADecisionWithoutAWarning(Snippet snippet) throws Exception {
    try (RunningServer running = new RunningServer(RunningServer.PLAN, MODEL)) {
      assertThat(run(snippet, running.address()))
          .containsEntry("mode", "normal")
          .containsEntry("warnings", List.of());
    }
  }

  @ParameterizedTest
  @EnumSource(Snippet.class)
  void theProgramHasAnAnswerOfItsOwnWhereNobodyAnswers(Snippet snippet) throws Exception {
    URI gone;
    try (RunningServer running = new RunningServer(RunningServer.PLAN, MODEL)) {
      gone = running.address();
    }

    assertThat(run(snippet, gone)).isEqualTo(Map.of("decision", "REVIEW"));
  }

  @ParameterizedTest
  @EnumSource(Snippet.class)
  void theProgramHoldsTheFieldsOfTheModelAndNoPlaceholder(Snippet snippet) throws IOException {
    assertThat(snippet.of(URI.create("http://127.0.0.1:7070"), MODEL))
        .contains("http://127.0.0.1:7070", "phone_match", "Idempotency-Key", "REVIEW")
        .doesNotContain("{{", "secret");
  }
}
