package org.riskbench.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.Loading;
import org.riskbench.schema.ColumnRole;

class SplitterTest {
  private static final SplitPlan.Shares ALL_PARTS = new SplitPlan.Shares(0.3, 0.1, 0.2, 0);
  private static final int ROWS = 1_000;

  @TempDir Path folder;

  /** Ten rows a day; every tenth is fraud, every seventh unlabelled; two records share a key. */
  private Dataset data() {
    StringBuilder text = new StringBuilder("when,key,part,label\n");
    for (int i = 0; i < ROWS; i++) {
      String label = i % 7 == 3 ? "" : i % 10 == 0 ? "1" : "0";
      String part = i % 3 == 0 ? "Test" : i % 3 == 1 ? "TRAIN" : "";
      text.append("%s,key%d,%s,%s\n".formatted(day(i / 10), i / 2, part, label));
    }
    return Loading.load(
        folder, text.toString(), LoadOptions.defaults().entity(List.of("key")).time("when"));
  }

  private static String day(int day) {
    return LocalDate.of(2026, 1, 1).plusDays(day).toString();
  }

  @Test
  void noRowIsInTwoPartsAndNoUnlabelledRowInAny() {
    Dataset data = data();
    for (SplitPlan plan :
        List.of(
            new SplitPlan.AtRandom(ALL_PARTS, 1),
            new SplitPlan.ByTime(ALL_PARTS, Duration.ofDays(3)),
            new SplitPlan.ByEntity(ALL_PARTS, List.of(), 1),
            new SplitPlan.ByColumn(ALL_PARTS, "part", 1))) {
      Split split = Splitter.split(data, plan, JobContext.none());
      int[] placed = placed(split);
      assertThat(placed).doesNotHaveDuplicates();
      assertThat(IntStream.of(placed)).allMatch(row -> data.labels().isLabelled(row));
      assertThat(placed.length + split.unlabelled() + split.leftOut()).isEqualTo(ROWS);
      assertThat(split.tune()).isNotEmpty();
      assertThat(split.calibrate()).isNotEmpty();
    }
  }

  @Test
  void aRandomSplitKeepsTheFraudRateAndRepeatsWithItsSeed() {
    Split split = split(new SplitPlan.AtRandom(ALL_PARTS, 7));
    assertThat(split.parts())
        .allSatisfy(part -> assertThat(part.fraudRate()).isCloseTo(0.1, offset(0.01)));
    assertThat(split(new SplitPlan.AtRandom(ALL_PARTS, 7)).test()).isEqualTo(split.test());
    assertThat(split(new SplitPlan.AtRandom(ALL_PARTS, 8)).test()).isNotEqualTo(split.test());
  }

  @Test
  void aSplitByTimeTestsOnLaterRowsOnlyAndDividesNoMoment() {
    Dataset data = data();
    double[] when = data.rows().numbers(0);
    Split split =
        Splitter.split(data, new SplitPlan.ByTime(ALL_PARTS, Duration.ZERO), JobContext.none());
    double[][] bounds = new double[4][];
    int[][] parts = {split.train(), split.tune(), split.calibrate(), split.test()};
    for (int i = 0; i < parts.length; i++) {
      bounds[i] = Arrays.stream(parts[i]).mapToDouble(row -> when[row]).sorted().toArray();
    }
    for (int i = 1; i < parts.length; i++) {
      assertThat(bounds[i][0]).isGreaterThan(bounds[i - 1][bounds[i - 1].length - 1]);
    }
    assertThat(split.leftOut()).isZero();
    assertThat((double) split.test().length / data.labels().labelled()).isBetween(0.29, 0.31);
  }

  @Test
  void theLabelDelayLeavesAGapBeforeTheTestPart() {
    Dataset data = data();
    double[] when = data.rows().numbers(0);
    Split split =
        Splitter.split(
            data, new SplitPlan.ByTime(ALL_PARTS, Duration.ofDays(5)), JobContext.none());
    double lastKnown =
        Arrays.stream(split.calibrate()).mapToDouble(row -> when[row]).max().orElse(0);
    double firstTest = Arrays.stream(split.test()).mapToDouble(row -> when[row]).min().orElse(0);
    assertThat(firstTest - lastKnown).isGreaterThan((double) Duration.ofDays(5).toMillis());
    assertThat(split.leftOut()).isPositive();
  }

  @Test
  void noKeyIsOnBothSidesOfASplitByEntity() {
    Dataset data = data();
    Split split =
        Splitter.split(data, new SplitPlan.ByEntity(ALL_PARTS, List.of(), 3), JobContext.none());
    Set<String> tested = keys(data, split.test());
    Set<String> trained = keys(data, split.train());
    trained.retainAll(tested);
    assertThat(trained).isEmpty();
    assertThat((double) split.test().length / data.labels().labelled()).isBetween(0.25, 0.35);
  }

  @Test
  void aColumnNamesThePartsInAnyCase() {
    Dataset data = data();
    Split split =
        Splitter.split(data, new SplitPlan.ByColumn(ALL_PARTS, "part", 1), JobContext.none());
    assertThat(IntStream.of(split.test())).allMatch(row -> row % 3 == 0);
    assertThat(IntStream.of(split.train())).allMatch(row -> row % 3 == 1);
    assertThat(code(new SplitPlan.ByColumn(ALL_PARTS, "key", 1))).isEqualTo("DATA-146");
    assertThat(code(new SplitPlan.ByColumn(ALL_PARTS, "when", 1))).isEqualTo("DATA-145");
  }

  @Test
  void aSecondFileIsTheTestPart() {
    Path test = Loading.file(folder, "test.csv", "x,label\n9,1\n8,0\n7,\n");
    Dataset data =
        Loading.load(folder, "x,label\n1,0\n2,1\n3,0\n", LoadOptions.defaults().test(test));
    Split split = Splitter.split(data, SplitPlan.defaultFor(data, 1), JobContext.none());
    assertThat(split.test()).containsExactly(3, 4);
    assertThat(split.train()).containsExactly(0, 1, 2);
    assertThat(split.unlabelled()).isEqualTo(1);
  }

  @Test
  void tooFewFraudsToCalibrateGoBackToTraining() {
    SplitPlan.Shares few = new SplitPlan.Shares(0.3, 0, 0.2, 500);
    Split split = split(new SplitPlan.AtRandom(few, 1));
    assertThat(split.crossFits()).isTrue();
    assertThat(split.train().length + split.test().length).isEqualTo(data().labels().labelled());
  }

  @Test
  void timeIsTheDefaultWhereverThereIsOne() {
    Dataset data = data();
    assertThat(SplitPlan.defaultFor(data, 1)).isInstanceOf(SplitPlan.ByTime.class);
    Dataset timeless = data.with(data.schema().change("when", c -> c.as(ColumnRole.IGNORED)));
    assertThat(SplitPlan.defaultFor(timeless, 1)).isInstanceOf(SplitPlan.AtRandom.class);
    Dataset ordered =
        Loading.load(folder, "x,label\n1,0\n2,1\n1,0\n2,1\n", LoadOptions.defaults().time("#row"));
    Split split =
        Splitter.split(
            ordered,
            new SplitPlan.ByTime(SplitPlan.Shares.defaults().withTest(0.5), Duration.ZERO),
            JobContext.none());
    assertThat(split.test()).containsExactly(2, 3);
    assertThat(split.description()).contains("row 2 to row 3");
  }

  @Test
  void impossibleSplitsAreRefusedWithAReason() {
    assertThat(code(new SplitPlan.ByTime(ALL_PARTS, Duration.ofDays(400)))).isEqualTo("DATA-141");
    assertThat(code(new SplitPlan.BySecondFile(ALL_PARTS, 1))).isEqualTo("DATA-147");
    assertThat(code(new SplitPlan.ByEntity(ALL_PARTS, List.of("label"), 1))).isEqualTo("DATA-144");
    assertThat(Loading.problem(() -> new SplitPlan.Shares(1.5, 0, 0, 0)).code())
        .isEqualTo("USE-140");
    Dataset late =
        Loading.load(folder, "x,label\n1,0\n2,1\n1,0\n2,0\n", LoadOptions.defaults().time("#row"));
    assertThat(
            Loading.problem(
                    () -> Splitter.split(late, SplitPlan.defaultFor(late, 1), JobContext.none()))
                .code())
        .isEqualTo("DATA-142");
  }

  private Split split(SplitPlan plan) {
    return Splitter.split(data(), plan, JobContext.none());
  }

  private String code(SplitPlan plan) {
    Dataset data = data();
    return Loading.problem(() -> Splitter.split(data, plan, JobContext.none())).code();
  }

  private static int[] placed(Split split) {
    return IntStream.concat(
            IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.tune())),
            IntStream.concat(Arrays.stream(split.calibrate()), Arrays.stream(split.test())))
        .toArray();
  }

  private static Set<String> keys(Dataset data, int[] rows) {
    Set<String> keys = new HashSet<>();
    for (int row : rows) {
      keys.add(data.rows().texts(1).get(row));
    }
    return keys;
  }
}
