package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/** What no model can be made of ends in a sentence; all else in a model. */
class LinearBadInputTest {
  private static final int ROWS = 400;

  @TempDir private Path folder = Path.of("");

  /**
   * A constant, nothing at all, a level a row, numbers next to infinity and one honest number.
   *
   * @param frauds spread over all rows; with 0 there are some in the test part alone
   */
  private Dataset load(int frauds) throws IOException {
    Random random = new Random(2);
    StringBuilder text = new StringBuilder("constant,nothing,key,wild,honest,part,is_fraud\n");
    for (int i = 0; i < ROWS; i++) {
      boolean test = i % 10 > 6;
      boolean fraud = frauds == 0 ? i % 10 == 7 : i * 37 % ROWS < frauds;
      String wild = i % 50 == 0 ? "1e308" : i % 51 == 0 ? "-1e308" : Integer.toString(i % 7);
      text.append("7,,k%d,%s,".formatted(i, wild))
          .append(random.nextGaussian() + (fraud ? 2 : 0))
          .append(test ? ",test," : ",train,")
          .append(fraud ? "1\n" : "0\n");
    }
    Path file = Files.writeString(folder.resolve("bad.csv"), text);
    return DataLoader.load(
        file,
        LoadOptions.defaults()
            .label("is_fraud=1")
            .role("part", ColumnRole.IGNORED)
            .kind("key", ColumnKind.CATEGORY)
            .kind("wild", ColumnKind.NUMBER)
            .suggest(false),
        JobContext.none());
  }

  private static String learnt(Dataset data, String learner) {
    try {
      Run run = Payments.run(data, learner);
      assertThat(run.test().records().ranking()).doesNotContain(Double.NaN);
      return "learnt";
    } catch (ProblemException e) {
      Problem problem = e.problem();
      assertThat(problem.what()).doesNotContain("1e308", "k1");
      return problem.code();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"logistic", "scorecard", "best-column", "logistic-sgd", "factorization-machine"})
  void uselessAndWildColumnsHarmNoLearner(String learner) throws IOException {
    assertThat(learnt(load(100), learner)).isEqualTo("learnt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"logistic", "scorecard", "best-column", "logistic-sgd", "factorization-machine"})
  void aHandfulOfFraudsMakesAModelOrASentence(String learner) throws IOException {
    assertThat(learnt(load(8), learner)).isEqualTo("learnt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic", "scorecard", "best-column", "logistic-sgd"})
  void oneClassAloneIsASentence(String learner) throws IOException {
    assertThat(learnt(load(0), learner)).isEqualTo("DATA-142");
  }
}
