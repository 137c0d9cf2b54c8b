package org.riskbench.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.PlattCalibration;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.modelfile.DataFingerprint;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Somebody's own program, compiled and run on the scoring library and what its pom declares. */
class ScoringLibraryIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private static Path work;

  @SuppressWarnings("NullAway.Init")
  private static String classPath;

  @BeforeAll
  static void compileTheProgram() throws Exception {
    List<Path> jars = new ArrayList<>();
    jars.add(TARGET.resolve("riskbench-scoring.jar"));
    jars.addAll(declaredDependencies());
    assertThat(jars).allMatch(Files::exists);
    classPath =
        Stream.concat(jars.stream(), Stream.of(work))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-Werror",
                "-cp",
                classPath,
                "-d",
                work.toString(),
                Path.of("src", "test", "resources", "embed", "ScoreOne.java").toString());
    assertThat(failed).isZero();
  }

  private static List<Path> declaredDependencies() throws Exception {
    Element pom = read(TARGET.resolve("poms").resolve("scoring.xml"));
    NodeList dependencies = pom.getElementsByTagName("dependency");
    List<Path> jars = new ArrayList<>();
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      jars.add(
          TARGET
              .resolve("lib")
              .resolve(
                  text(dependency, "artifactId") + "-" + text(dependency, "version") + ".jar"));
    }
    return jars;
  }

  private static Element read(Path pom) throws Exception {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (SAXException e) {
      throw new IOException(pom + " is no XML", e);
    }
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void aSavedModelScoresTheSameInsideAnotherProgram() throws Exception {
    RiskModel model = model();
    Path file = work.resolve("small.riskmodel");
    ModelFileWriter.write(file, draft(model), new ModelId("small", 1), Instant.EPOCH);

    String answer = run(file.toString(), "amount=250.75", "channel=app");

    FlatRecord record = new FlatRecord(model.inputs());
    record.parse(0, "250.75");
    record.parse(1, "app");
    Assessment expected = model.newAssessment();
    model.assess(record, expected);
    assertThat(answer)
        .isEqualTo(
            expected.probability() + " " + expected.score() + " " + expected.decision() + "\n");
  }

  @Test
  void aSavedModelDeclaresNoLibraryOfTheDesk() throws Exception {
    assertThat(classPath)
        .doesNotContain("javafx", "tribuo", "tablesaw", "javalin", "jetty", "logback");
    assertThat(Files.size(TARGET.resolve("riskbench-scoring.jar"))).isLessThan(1_200_000);
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, "ScoreOne"));
    command.addAll(List.of(arguments));
    Path output = work.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(output, UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static RiskModel model() {
    Recipe recipe =
        new Recipe(
            new Schema(
                List.of(
                    new Column("amount", ColumnKind.NUMBER, ColumnRole.FEATURE),
                    new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE))),
            List.of(
                new Standardise("amount", 80, 100, 50, 8, true),
                new OneHot("channel", List.of("app", "web"))));
    double[] weights = new double[recipe.width()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0.3 * (i + 1);
    }
    double[] margins = new double[400];
    double[] ones = new double[400];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = -3 + i / 100.0;
      ones[i] = 1;
    }
    return new RiskModel(
        recipe,
        new LinearScorer(new double[weights.length], 0, weights, -1.25),
        new PlattCalibration(0.9, -0.5),
        ScoreMap.fit(margins, ones),
        Policy.initial(),
        new double[weights.length]);
  }

  private static ModelDraft draft(RiskModel model) {
    return new ModelDraft(
        model,
        model.inputs(),
        "logistic-sgd",
        Map.of(),
        7,
        new DataFingerprint("small.csv", "0".repeat(64), 500, 100, 400, "", ""),
        Map.of("auc", 0.75),
        "by hand",
        new byte[0]);
  }
}
