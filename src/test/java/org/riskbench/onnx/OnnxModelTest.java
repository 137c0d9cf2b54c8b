package org.riskbench.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ForeignModel.Bound;
import org.riskbench.scoring.ForeignWiring.Output;

class OnnxModelTest {
  private static final double FLOAT = 1e-6;

  @TempDir private Path folder;

  private OnnxModel open(byte[] file) throws IOException {
    Path path = folder.resolve("colleague.onnx");
    Files.write(path, file);
    return new OnnxPart().open(path);
  }

  private static Column column(String name, ColumnKind kind) {
    return new Column(name, kind, ColumnRole.FEATURE);
  }

  /** Amount, age (missing in one), channel; two of the three columns are numbers. */
  private static Rows rows() {
    Schema schema =
        new Schema(
            List.of(
                column("amount", ColumnKind.NUMBER),
                column("channel", ColumnKind.CATEGORY),
                column("age", ColumnKind.NUMBER)));
    return new Rows(
        schema,
        List.of(
            new ColumnValues.Numbers(new double[] {10, 20, 400, 30}),
            new ColumnValues.Texts(new int[] {0, 0, 1, -1}, new String[] {"web", "app"}),
            new ColumnValues.Numbers(new double[] {30, 40, 50, Double.NaN})));
  }

  private static double margin(Bound bound, double amount, String channel, double age) {
    FlatRecord record = new FlatRecord(bound.recipe().inputs());
    record.set(0, amount);
    record.set(1, channel);
    record.set(2, age);
    double[] features = new double[bound.recipe().width()];
    bound.recipe().newEncoder().encode(record, features);
    return bound.scorer().margin(features);
  }

  private static List<String> codes(Bound bound) {
    return bound.notes().stream().map(Problem::code).toList();
  }

  @Test
  void theMarginOfALogisticModelIsItsSumOfWeights() throws IOException {
    Bound bound = open(OnnxFixture.logisticTable(.01, -.05, .5)).bind(rows());
    assertThat(margin(bound, 100, "", 40)).isCloseTo(1 - 2 + .5, within(FLOAT));
  }

  @Test
  void aMapOfClassesSaysTheSameAsATable() throws IOException {
    Bound table = open(OnnxFixture.logisticTable(.01, -.05, .5)).bind(rows());
    Bound maps = open(OnnxFixture.logisticMaps(.01, -.05, .5)).bind(rows());
    for (double amount : new double[] {0, 3.5, 1e4}) {
      assertThat(margin(maps, amount, "", 33)).isEqualTo(margin(table, amount, "", 33));
    }
  }

  @Test
  void columnsCanBeNamedByHand() throws IOException {
    OnnxModel turned =
        open(OnnxFixture.logisticTable(.01, -.05, .5))
            .with(Map.of("onnx-input.float_input", "age, amount"));
    assertThat(margin(turned.bind(rows()), 10, "", 100)).isCloseTo(1 - .5 + .5, within(FLOAT));
    assertThat(turned.columns(rows().schema()))
        .containsExactly(List.of(rows().schema().column(2), rows().schema().column(0)));
  }

  @Test
  void whereTheModelCannotReadAMissingNumberTheMedianStandsForIt() throws IOException {
    Bound bound = open(OnnxFixture.logisticTable(.01, -.05, .5)).bind(rows());
    assertThat(margin(bound, 10, "", Double.NaN)).isEqualTo(margin(bound, 10, "", 40));
    assertThat(codes(bound)).containsExactly("MODEL-261");
    assertThat(bound.notes().get(0).what()).contains("age");
  }

  @Test
  void aModelThatReadsMissingNumbersIsGivenThem() throws IOException {
    Bound bound = open(OnnxFixture.stump(100)).with(Map.of("onnx-input.x", "age")).bind(rows());
    assertThat(margin(bound, 0, "", 99)).isCloseTo(Math.log(.1 / .9), within(FLOAT));
    assertThat(margin(bound, 0, "", Double.NaN)).isCloseTo(Math.log(.8 / .2), within(FLOAT));
    assertThat(bound.notes()).isEmpty();
  }

  @Test
  void inputsOfTheirOwnFindTheirColumnsByName() throws IOException {
    Bound bound = open(OnnxFixture.named(true, "good", "fraud")).bind(rows());
    // The weights of one class less those of the other, then the runtime's own logistic.
    assertThat(margin(bound, 100, "app", 0)).isGreaterThan(margin(bound, 100, "other", 0));
    assertThat(margin(bound, 100, "other", 0)).isGreaterThan(margin(bound, 100, "web", 0));
    assertThat(margin(bound, 100, "other", 0)).isEqualTo(margin(bound, 100, "", 0));
    assertThat(bound.notes()).isEmpty();
  }

  @Test
  void theFraudClassIsFoundByItsNameWhereverItStands() throws IOException {
    Bound usual = open(OnnxFixture.named(true, "good", "fraud")).bind(rows());
    Bound turned = open(OnnxFixture.named(true, "fraud", "good")).bind(rows());
    assertThat(margin(turned, 50, "app", 0)).isCloseTo(-margin(usual, 50, "app", 0), within(FLOAT));
  }

  @Test
  void whichClassIsFraudIsAskedWhereItIsUnclear() throws IOException {
    OnnxModel model = open(OnnxFixture.named(true, "blue", "green"));
    assertThatThrownBy(() -> model.bind(rows()))
        .hasMessageContaining("MODEL-258")
        .hasMessageContaining("onnx-fraud=CLASS")
        .hasMessageContaining("blue, green");
    Bound told = model.with(Map.of("onnx-fraud", "green")).bind(rows());
    assertThat(margin(told, 50, "app", 0)).isFinite();
  }

  @Test
  void aClassCalledOneIsFraudBesideZeroButNotBesideTwo() throws IOException {
    assertThat(open(OnnxFixture.named(true, "1", "0")).bind(rows()).scorer().wiring().output())
        .returns(0, Output::column);
    OnnxModel unclear = open(OnnxFixture.named(true, "1", "2"));
    assertThatThrownBy(() -> unclear.bind(rows())).hasMessageContaining("onnx-fraud=CLASS");
  }

  @Test
  void wholeNumbersYesAndNoAndPreciseNumbersReachTheirInputs() throws IOException {
    Schema schema =
        new Schema(
            List.of(
                column("share", ColumnKind.NUMBER),
                column("known", ColumnKind.BOOLEAN),
                column("visits", ColumnKind.NUMBER)));
    Rows rows =
        new Rows(
            schema,
            List.of(
                new ColumnValues.Numbers(new double[] {.25, .5, Double.NaN}),
                new ColumnValues.Numbers(new double[] {1, 0, 1}),
                new ColumnValues.Numbers(new double[] {2, 4, Double.NaN})));
    Bound bound = open(OnnxFixture.typed()).bind(rows);
    double[] features = new double[3];
    Rows.Cursor cursor = rows.cursor();
    bound.recipe().newEncoder().encode(cursor.at(1), features);
    assertThat(bound.scorer().margin(features)).isCloseTo(4 + 0 + .5, within(1e-5));
    bound.recipe().newEncoder().encode(cursor.at(2), features);
    assertThat(bound.scorer().margin(features)).isCloseTo(3 + 1 + .375, within(1e-5));
    assertThat(bound.notes()).hasSize(2);
  }

  @Test
  void aColumnWithFractionsDoesNotSuitAWholeNumber() throws IOException {
    OnnxModel model = open(OnnxFixture.typed());
    Column fractions =
        column("visits", ColumnKind.NUMBER).within(new ColumnDomain.Range(0, 9, false));
    Schema schema = new Schema(List.of(fractions));
    assertThatThrownBy(() -> model.columns(schema))
        .hasMessageContaining("MODEL-257")
        .hasMessageContaining("a whole number");
  }

  @Test
  void aSingleColumnOfProbabilitiesIsThatOfFraud() throws IOException {
    Bound bound =
        open(OnnxFixture.singleColumn())
            .with(Map.of("onnx-input.x", "amount"))
            .bind(rows().select(new int[] {0}));
    assertThat(margin(bound, 2, "", 0)).isCloseTo(2, within(FLOAT));
    assertThat(margin(bound, 1e9, "", 0)).isFinite().isGreaterThan(15);
    assertThat(margin(bound, -1e9, "", 0)).isFinite().isLessThan(-15);
  }

  @Test
  void severalThreadsGetTheSameAnswers() throws Exception {
    Bound bound = open(OnnxFixture.named(true, "good", "fraud")).bind(rows());
    double[][] records = new double[500][];
    Arrays.setAll(records, i -> new double[] {i, i % 4 - 1});
    double[] expected = bound.scorer().margins(records);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<double[]>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            threads.submit(
                () -> Arrays.stream(records).mapToDouble(bound.scorer()::margin).toArray()));
      }
      for (Future<double[]> answer : answers) {
        assertThat(answer.get()).containsExactly(expected, within(FLOAT));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theUsualLevelStandsForOneTheModelRefuses() throws IOException {
    Bound bound = open(OnnxFixture.named(false, "good", "fraud")).bind(rows());
    assertThat(margin(bound, 50, "phone", 0)).isEqualTo(margin(bound, 50, "web", 0));
    assertThat(margin(bound, 50, "", 0)).isEqualTo(margin(bound, 50, "web", 0));
    assertThat(codes(bound)).containsExactly("MODEL-261", "MODEL-261");
  }

  @Test
  void sharesAddUpToTheDifferenceFromTheReference() throws IOException {
    Bound bound = open(OnnxFixture.named(true, "good", "fraud")).bind(rows());
    double[] record = {300, 0};
    double[] reference = {20, 1};
    double[] shares = new double[2];
    bound.scorer().contributions(record, reference, shares);
    assertThat(Arrays.stream(shares).sum())
        .isCloseTo(bound.scorer().margin(record) - bound.scorer().margin(reference), within(1e-12));
    double[] again = new double[2];
    bound.scorer().contributions(record, reference, again);
    assertThat(again).isEqualTo(shares);
  }

  @Test
  void sharesOfALinearModelAreItsWeightsTimesTheDifferences() throws IOException {
    Bound bound = open(OnnxFixture.logisticTable(.01, -.05, .5)).bind(rows());
    double[] shares = new double[2];
    bound.scorer().contributions(new double[] {90, 20}, new double[] {10, 40}, shares);
    assertThat(shares[0]).isCloseTo(.8, within(1e-5));
    assertThat(shares[1]).isCloseTo(1, within(1e-5));
  }

  @Test
  void manyRecordsAtOnceScoreAsOneByOne() throws IOException {
    Bound bound = open(OnnxFixture.stump(100)).with(Map.of("onnx-input.x", "age")).bind(rows());
    double[][] records = new double[3_000][1];
    Arrays.setAll(records, i -> new double[] {i % 7 == 0 ? Double.NaN : i % 200});
    double[] together = bound.scorer().margins(records);
    for (int i = 0; i < records.length; i++) {
      assertThat(together[i]).isEqualTo(bound.scorer().margin(records[i]));
    }
  }

  @Test
  void aNumberWithoutAnswerIsAProblemThatDoesNotTellIt() throws IOException {
    Bound bound = open(OnnxFixture.logisticTable(.01, -.05, .5)).bind(rows());
    assertThatThrownBy(() -> bound.scorer().margin(new double[] {Double.NaN, 48_151}))
        .hasMessageContaining("SCORE-421")
        .hasMessageNotContaining("48151");
  }

  @Test
  void anotherNumberOfColumnsIsRefusedWithThoseThatSuit() throws IOException {
    OnnxModel model = open(OnnxFixture.logisticTable(1, 2, 3, 4));
    assertThatThrownBy(() -> model.bind(rows()))
        .hasMessageContaining("MODEL-256")
        .hasMessageContaining("3 columns")
        .hasMessageContaining("amount, age")
        .hasMessageContaining("onnx-input.float_input=");
  }

  @Test
  void anInputWithoutColumnIsRefusedWithThoseThatSuit() throws IOException {
    Rows without =
        new Rows(
            new Schema(List.of(column("sum", ColumnKind.NUMBER))),
            List.of(new ColumnValues.Numbers(new double[] {1, 2})));
    OnnxModel model = open(OnnxFixture.named(true, "good", "fraud"));
    assertThatThrownBy(() -> model.bind(without))
        .hasMessageContaining("MODEL-257")
        .hasMessageContaining("\"amount\"")
        .hasMessageContaining("onnx-input.amount=COLUMN: sum");
  }

  @Test
  void aColumnOfAnotherKindOrRoleIsRefused() throws IOException {
    OnnxModel model = open(OnnxFixture.named(true, "good", "fraud"));
    Schema schema = rows().schema();
    assertThatThrownBy(
            () -> model.columns(schema.change("channel", old -> old.as(ColumnRole.SENSITIVE))))
        .hasMessageContaining("role is sensitive");
    assertThatThrownBy(() -> model.columns(schema.change("amount", old -> old.as(ColumnKind.TIME))))
        .hasMessageContaining("MODEL-257")
        .hasMessageContaining("a number");
  }

  @Test
  void aModelSaysWhatItWantsAndWhichColumnsSuit() throws IOException {
    OnnxModel model = open(OnnxFixture.named(true, "good", "fraud"));
    assertThat(model.inputs()).extracting(ModelInput::name).containsExactly("amount", "channel");
    Schema schema = rows().schema();
    assertThat(OnnxModel.suitable(model.inputs().get(0), schema))
        .extracting(Column::name)
        .containsExactly("amount", "age");
    assertThat(OnnxModel.suitable(model.inputs().get(1), schema))
        .extracting(Column::name)
        .containsExactly("channel");
  }

  @Test
  void aModelWithoutProbabilityIsRefused() throws IOException {
    OnnxModel labelOnly = open(OnnxFixture.logistic(1, 1, 1).toBytes());
    assertThatThrownBy(() -> labelOnly.bind(rows()))
        .hasMessageContaining("MODEL-258")
        .hasMessageContaining("no probability");
  }

  @Test
  void rawScoresAreNoProbabilities() throws IOException {
    byte[] raw =
        new OnnxFixture()
            .input("x", OnnxFixture.FLOAT, 2)
            .node("Abs", "", List.of("x"), List.of("scores"))
            .output("scores", OnnxFixture.FLOAT, 2)
            .toBytes();
    OnnxModel model = open(raw);
    assertThatThrownBy(() -> model.bind(rows()))
        .hasMessageContaining("MODEL-258")
        .hasMessageContaining("raw scores");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx-input.nobody", "onnx-threads"})
  void aSettingThatThereIsNotIsRefused(String name) throws IOException {
    OnnxModel model = open(OnnxFixture.stump(1));
    assertThatThrownBy(() -> model.with(Map.of(name, "age"))).hasMessageContaining("USE-236");
  }

  @Test
  void aFileThatIsAnotherOneThanMeantIsRefused() throws IOException {
    String before = open(OnnxFixture.stump(1)).parameters().get("onnx-sha256");
    assertThat(open(OnnxFixture.stump(1)).with(Map.of("onnx-sha256", before))).isNotNull();
    OnnxModel changed = open(OnnxFixture.stump(2));
    assertThatThrownBy(() -> changed.with(Map.of("onnx-sha256", before)))
        .hasMessageContaining("MODEL-260");
  }
}
