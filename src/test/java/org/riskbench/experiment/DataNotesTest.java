package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.Encoding;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnKind;
import org.riskbench.split.SplitPlan;
import org.riskbench.training.Learners;
import org.riskbench.tuning.SearchPlan;
import org.riskbench.velocity.VelocityPlan;

/** What models did not get of the data is told where figures are told. */
class DataNotesTest {
  private static final int ROWS = 600;

  @TempDir private Path folder = Path.of("");

  private Dataset load(int frauds, ColumnKind words) throws IOException {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("same,nothing,words,honest,is_fraud\n");
    for (int i = 0; i < ROWS; i++) {
      boolean fraud = i * 37 % ROWS < frauds;
      text.append("7,,w%d,".formatted(i % 200))
          .append(random.nextGaussian() + (fraud ? 2 : 0))
          .append(fraud ? ",1\n" : ",0\n");
    }
    Path file = Files.writeString(folder.resolve("data.csv"), text);
    LoadOptions options =
        LoadOptions.defaults().label("is_fraud=1").kind("words", words).suggest(false);
    return DataLoader.load(file, options, JobContext.none());
  }

  private static List<Problem> notes(Dataset data, EncodingPlan encoding) {
    ExperimentPlan plan =
        new ExperimentPlan(
            SplitPlan.defaultFor(data, 1),
            List.of(Learners.plan("logistic", 1), Learners.plan("boosting", 1)),
            VelocityPlan.NONE,
            encoding);
    return Experiment.run(data, plan, JobContext.none()).notes();
  }

  private static List<Problem> notes(Dataset data) {
    return notes(data, EncodingPlan.auto(Algorithm.LINEAR));
  }

  @Test
  void columnsThatNoModelReadsAreNamedWithTheReason() throws IOException {
    assertThat(notes(load(200, ColumnKind.TEXT)))
        .filteredOn(note -> note.code().equals("EXP-112"))
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo(
            "No model reads words: texts say nothing by themselves; nor same, nothing: empty,"
                + " always the same, or each of their values is rare.");
    assertThat(notes(load(200, ColumnKind.CATEGORY)))
        .extracting(Problem::what)
        .contains(
            "No model reads same, nothing, words: empty, always the same, or each of their values is"
                + " rare.");
  }

  @Test
  void whatWasLeftOutByHandIsNotNamed() throws IOException {
    EncodingPlan encoding =
        EncodingPlan.auto(Algorithm.LINEAR)
            .with("same", Encoding.LEAVE_OUT)
            .with("nothing", Encoding.LEAVE_OUT)
            .with("words", Encoding.LEAVE_OUT);
    assertThat(notes(load(200, ColumnKind.CATEGORY), encoding))
        .extracting(Problem::code)
        .doesNotContain("EXP-112");
  }

  @Test
  void tooFewFraudsAreToldBeforeAllElse() throws IOException {
    Problem first = notes(load(5, ColumnKind.TEXT)).get(0);
    assertThat(first.code()).isEqualTo("EXP-111");
    assertThat(first.what())
        .matches("There are only [0-5] frauds to learn from and [0-5] to judge by: .*");
    assertThat(first.advice()).contains("intervals");
  }

  @Test
  void tooFewGoodRecordsAreToldLikewise() throws IOException {
    assertThat(notes(load(ROWS - 10, ColumnKind.TEXT)).get(0).what())
        .contains("good records to learn from");
  }

  @Test
  void enoughOfBothAreNoNews() throws IOException {
    assertThat(notes(load(200, ColumnKind.TEXT)))
        .extracting(Problem::code)
        .doesNotContain("EXP-111");
  }

  @Test
  void whereNoModelBeatsTheFloorTheProgramSaysSo() throws IOException {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder("noise,is_fraud\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(random.nextGaussian()).append(random.nextInt(3) == 0 ? ",1\n" : ",0\n");
    }
    Path file = Files.writeString(folder.resolve("noise.csv"), text);
    Dataset data =
        DataLoader.load(
            file, LoadOptions.defaults().label("is_fraud=1").suggest(false), JobContext.none());
    ExperimentPlan plan =
        new ExperimentPlan(SplitPlan.defaultFor(data, 1), Portfolio.plans(1))
            .with(new Tuning.Portfolio(SearchPlan.USUAL.withTrials(6)));

    List<String> sentences =
        Experiment.run(data, plan, JobContext.none()).portfolio().orElseThrow().sentences();

    assertThat(sentences)
        .anySatisfy(told -> assertThat(told).startsWith("No model beat the floor, best-column ("));
  }
}
