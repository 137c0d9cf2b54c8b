package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.Assessment;
import org.riskbench.server.ScoringServer;
import org.riskbench.server.ServerPlan;

/** The same reasons, in the same order and words, for colleagues and for customers. */
class ReasonParityTest {
  private static final String WORDS =
      """
      {"notice": {"on": true, "fallback": "We could not say yes"},
       "codes": [{"code": "SPENT", "wording": "A large sum, {value}: {percentile}",
                  "customerSafe": true, "customerWording": "The sum that was asked for"}]}
      """;

  private final CommandLineDesk desk;
  private final Path model;

  ReasonParityTest(@TempDir Path folder) throws IOException {
    this.desk = new CommandLineDesk(folder);
    this.model = folder.resolve("next.riskmodel");
    String data = desk.payments();
    String first = folder.resolve("first.riskmodel").toString();
    String words = folder.resolve("words.json").toString();
    Files.writeString(Path.of(words), WORDS);
    run("train", data, "--label", "is_fraud", "--learner", "logistic", "--save", first, "--quiet");
    run(
        "policy",
        first,
        data,
        "--reasons",
        words,
        "--decline",
        "300",
        "--review",
        "200",
        "--save",
        model.toString(),
        "--quiet");
  }

  private CommandLineDesk.Outcome run(String... arguments) {
    CommandLineDesk.Outcome outcome = desk.run(arguments);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome;
  }

  @Test
  void libraryCommandLineAndInterfaceSayTheSame() throws Exception {
    String data = desk.payments();
    SealedModel sealed = ModelFileReader.read(model);
    List<String> byFile =
        run("score", model.toString(), data, "--format", "ndjson").out().lines().toList();
    List<List<Object>> answers = new ArrayList<>();
    try (ScoringServer server = new ScoringServer()) {
      URI address = server.start(ServerPlan.defaults().onPort(0), sealed).address();
      for (String line : batch(address, sealed, data).lines().toList()) {
        answers.add(told(JSON.std.mapFrom(line)));
      }
    }
    List<Map<String, Object>> records = records(sealed, data);
    Assessment assessment = sealed.model().newAssessment();
    int customers = 0;
    for (int i = 0; i < records.size(); i++) {
      sealed.model().assess(sealed.model().newRecord(records.get(i)), assessment);
      List<Object> library = told(assessment);
      customers += assessment.customerReasons().size();
      assertThat(told(JSON.std.mapFrom(byFile.get(i)))).isEqualTo(library);
      assertThat(answers.get(i)).isEqualTo(library);
    }
    assertThat(customers).isPositive();
    assertThat(byFile).anySatisfy(line -> assertThat(line).contains("A large sum, "));
    assertThat(byFile).anySatisfy(line -> assertThat(line).contains("The sum that was asked for"));
  }

  private static List<Map<String, Object>> records(SealedModel sealed, String data)
      throws IOException {
    List<String> lines = Files.readAllLines(Path.of(data));
    List<String> names = List.of(lines.get(0).split(","));
    List<Map<String, Object>> records = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, Object> record = new LinkedHashMap<>();
      String[] cells = line.split(",");
      for (int i = 0; i < cells.length; i++) {
        if (sealed.model().inputs().find(names.get(i)).isPresent()) {
          record.put(names.get(i), cells[i]);
        }
      }
      records.add(record);
    }
    return records;
  }

  private static String batch(URI address, SealedModel sealed, String data) throws Exception {
    StringBuilder body = new StringBuilder(String.join(",", names(sealed))).append('\n');
    for (Map<String, Object> record : records(sealed, data)) {
      List<String> cells =
          names(sealed).stream().map(name -> record.getOrDefault(name, "").toString()).toList();
      body.append(String.join(",", cells)).append('\n');
    }
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/v1/score/batch"))
            .header("Content-Type", "text/csv")
            .header("Accept", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .strip();
  }

  private static List<String> names(SealedModel sealed) {
    return sealed.model().inputs().columns().stream().map(column -> column.name()).toList();
  }

  private static List<Object> told(Assessment assessment) {
    List<Object> told = new ArrayList<>();
    assessment
        .defaultReasons()
        .forEach(
            reason ->
                told.add(
                    List.of(
                        reason.code(), reason.feature(), reason.contribution(), reason.text())));
    assessment.customerReasons().forEach(each -> told.add(List.of(each.code(), each.text())));
    return told;
  }

  private static List<Object> told(Map<String, Object> answer) {
    List<Object> told = new ArrayList<>();
    for (Object each : (List<?>) answer.getOrDefault("reasons", List.of())) {
      Map<?, ?> reason = (Map<?, ?>) each;
      told.add(
          List.of(
              reason.get("code"),
              reason.get("feature"),
              reason.get("contribution"),
              reason.get("text")));
    }
    for (Object each : (List<?>) answer.getOrDefault("customerReasons", List.of())) {
      Map<?, ?> reason = (Map<?, ?>) each;
      told.add(List.of(reason.get("code"), reason.get("text")));
    }
    return told;
  }
}
