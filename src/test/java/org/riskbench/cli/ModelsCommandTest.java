package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ExitCode;

@SuppressWarnings("NullAway") // a missing field fails the test as it should
class ModelsCommandTest {
  @TempDir private Path folder = Path.of("");
  private CommandLineDesk desk = new CommandLineDesk(folder);

  @BeforeEach
  void trainTwoVersions() {
    desk = new CommandLineDesk(folder);
    for (int version = 1; version <= 2; version++) {
      assertThat(
              desk.run("train", desk.payments(), "--learner", "majority", "--name", "pay").exit())
          .isZero();
    }
  }

  private List<Object> listed(String field) {
    List<Object> listed = new ArrayList<>();
    for (Object model : (List<?>) desk.run("models", "list", "--json").json().get("models")) {
      listed.add(((Map<?, ?>) model).get(field));
    }
    return listed;
  }

  @Test
  void theListHasTheNewestVersionFirst() {
    assertThat(listed("model")).containsExactly("pay:2", "pay:1");
    assertThat(desk.run("models", "list").out()).contains("pay:1", "pay:2", "majority");
  }

  @Test
  void aModelSaysWhereItComesFrom() {
    Map<String, Object> json = desk.run("models", "show", "pay:1", "--json").json();

    assertThat(json).containsEntry("model", "pay:1").containsEntry("learner", "majority");
    assertThat(json.get("data")).asInstanceOf(MAP).containsEntry("rows", CommandLineDesk.ROWS);
    assertThat(json.get("thresholds"))
        .asInstanceOf(MAP)
        .containsEntry("review", 500)
        .containsEntry("decline", 750);
  }

  @Test
  void aLogisticModelTellsItsWeights() {
    desk.run("train", desk.payments(), "--learner", "logistic", "--name", "weights");

    Map<String, Object> json =
        desk.run("models", "show", "weights", "--coefficients", "--json").json();
    CommandLineDesk.Outcome text = desk.run("models", "show", "weights", "--coefficients");

    List<?> weights = (List<?>) ((Map<?, ?>) json.get("coefficients")).get("weights");
    assertThat(weights).hasSizeGreaterThan(2);
    assertThat((Map<?, ?>) weights.get(0)).extracting("feature").isEqualTo("(intercept)");
    assertThat(((Map<?, ?>) weights.get(1)).keySet())
        .extracting(Object::toString)
        .contains("oddsRatio", "standardError", "z", "p", "interval", "unit");
    assertThat(text.out()).contains("odds ratio", "95 % interval");
    assertThat(desk.run("models", "show", "weights").out()).contains("--coefficients");
    assertThat(desk.run("models", "show", "pay", "--coefficients").err()).contains("USE-264");
  }

  @Test
  void aScorecardIsPrintedAndWritten() throws IOException {
    desk.run("train", desk.payments(), "--learner", "scorecard", "--name", "card");
    Path csv = folder.resolve("card.csv");
    Path page = folder.resolve("card.html");

    CommandLineDesk.Outcome shown =
        desk.run("models", "show", "card", "--scorecard", "--out", csv.toString());
    desk.run("models", "show", "card", "--out", page.toString());

    assertThat(desk.run("models", "show", "card").out())
        .contains("--scorecard", "--out FILE.html")
        .doesNotContain("--coefficients");
    assertThat(shown.out()).contains("Points rise with risk", "spent", "missing");
    assertThat(Files.readString(csv))
        .startsWith("column,values,records,fraud_rate,evidence,points");
    assertThat(Files.readString(page))
        .contains("<caption>spent</caption>")
        .doesNotContain("http:", "https:", "<script");
    assertThat(desk.run("models", "show", "card", "--out", page.toString()).err())
        .contains("USE-265");
  }

  @Test
  void aDeletedModelComesBackAsItWas() {
    Object before = desk.run("models", "show", "pay:1", "--json").json();

    assertThat(desk.run("models", "delete", "pay:1").exit()).isZero();
    assertThat(listed("model")).containsExactly("pay:2");
    assertThat(desk.run("models", "restore", "pay:1").exit()).isZero();

    assertThat(listed("model")).containsExactly("pay:2", "pay:1");
    assertThat(desk.run("models", "show", "pay:1", "--json").json()).isEqualTo(before);
    assertThat(desk.run("models", "restore", "pay:1").exit()).isEqualTo(ExitCode.REFUSED_MODEL);
  }

  @Test
  void deletingWantsToBeToldWhichVersion() {
    assertThat(desk.run("models", "delete", "pay").exit()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(listed("model")).hasSize(2);
  }

  @Test
  void aDamagedModelIsCountedAndTheSoundOnesStay() throws IOException {
    assertThat(desk.run("models", "verify").out()).startsWith("2 sound, 0 damaged");
    Path file = Path.of(file("pay:2"));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 7));

    CommandLineDesk.Outcome verified = desk.run("models", "verify", "--json");

    assertThat(verified.exit()).isEqualTo(ExitCode.REFUSED_MODEL);
    assertThat(verified.json()).containsEntry("sound", 1);
    assertThat(verified.json().get("damaged")).asInstanceOf(LIST).hasSize(1);
    assertThat(desk.run("models", "verify", "pay:1").exit()).isZero();
  }

  private String file(String model) {
    return folder.resolve("models").resolve(model.replace(":", ".v") + ".riskmodel").toString();
  }

  @Test
  void theNewChampionRetiresTheOld() {
    assertThat(desk.run("models", "stage", "pay:1", "champion", "--why", "better").exit()).isZero();
    assertThat(desk.run("models", "stage", "pay:2", "champion", "--why", "better").exit()).isZero();

    assertThat(listed("stage")).containsExactly("champion", "retired");
  }

  @Test
  void twoModelsAreToldApartByWhatMadeThem() {
    String data = desk.payments();
    desk.run("train", data, "--learner", "logistic", "--set", "penalty=1", "--name", "one");
    desk.run(
        "train",
        data,
        "--learner",
        "logistic",
        "--set",
        "penalty=2",
        "--seed",
        "4",
        "--name",
        "two");

    assertThat(desk.run("models", "diff", "one", "one").out()).contains("are the same");
    CommandLineDesk.Outcome told = desk.run("models", "diff", "one", "two");
    assertThat(told.exit()).isZero();
    assertThat(told.out()).contains("parameter penalty").contains("1.0").contains("2.0");
    assertThat(told.out()).contains("seed").doesNotContain("column spent");
    assertThat(desk.run("models", "diff", "one", "two", "--json").json())
        .containsEntry("a", "one:1")
        .containsKey("differences");
  }
}
