package org.riskbench.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

class RecipeTest {
  private static final double NONE = Double.NaN;

  @Property(tries = 60, seed = "20261123")
  void theOrderOfTheRowsChangesNothing(@ForAll long seed) {
    String[][] cells = cells(seed, 300);
    List<String[]> shuffled = new ArrayList<>(List.of(cells));
    Collections.shuffle(shuffled, new Random(seed));

    Recipe recipe = fit(rows(cells));

    assertThat(fit(rows(shuffled.toArray(String[][]::new)))).isEqualTo(recipe);
  }

  @Property(tries = 60, seed = "20261123")
  void aRecordIsServedAsItWasTrained(@ForAll long seed) {
    String[][] cells = cells(seed, 200);
    Rows rows = rows(cells);
    Recipe recipe = fit(rows.select(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));

    double[][] trained = recipe.encode(rows);

    FlatRecord record = new FlatRecord(recipe.inputs());
    double[] served = new double[recipe.width()];
    for (int row = 0; row < cells.length; row++) {
      record.clear();
      for (int column = 0; column < recipe.inputs().size(); column++) {
        record.parse(column, cells[row][column]);
      }
      Arrays.fill(served, 99);
      recipe.newEncoder().encode(record, served);
      assertThat(served).containsExactly(trained[row]);
    }
  }

  @Test
  void numbersAreCentredAndScaledWithTheMedianForMissing() {
    Recipe recipe = fit(rows("x", 1, 2, 3, 10, NONE));

    double[][] encoded = recipe.encode(rows("x", 1, NONE));

    // Filled with 2.5: mean 3.7, variance 10.36.
    assertThat(encoded[0][0]).isEqualTo((1 - 3.7) / Math.sqrt(10.36), within(1e-12));
    assertThat(encoded[1][0]).isEqualTo((2.5 - 3.7) / Math.sqrt(10.36), within(1e-12));
    assertThat(encoded[0][1]).isZero();
    assertThat(encoded[1][1]).isEqualTo(1);
  }

  @Test
  void aColumnNeverMissingInTrainingIsFilledWithoutAnIndicator() {
    Recipe recipe = fit(rows("x", 1, 2, 9));

    assertThat(recipe.features()).containsExactly(new Feature("x", "x"));
    assertThat(recipe.encode(rows("x", NONE))).isEqualTo(recipe.encode(rows("x", 2)));
  }

  @Test
  void aConstantColumnIsLeftOut() {
    assertThat(fit(rows("x", 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)).width()).isZero();
  }

  @Test
  void aConstantColumnThatIsSometimesMissingTellsOnlyThat() {
    double[][] encoded = fit(rows("x", 4, NONE, 4)).encode(rows("x", 4, NONE));

    assertThat(encoded[0]).containsExactly(0, 0);
    assertThat(encoded[1]).containsExactly(0, 1);
  }

  @Test
  void aColumnWithoutAnyValueIsLeftOut() {
    assertThat(fit(rows("x", NONE, NONE)).width()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e308, Double.MAX_VALUE, 1e200, 1e-300, Double.MIN_VALUE, 4e18})
  void hugeAndTinyValuesStillGetASoundScale(double size) {
    Rows rows = rows("x", size, -size, 0, NONE, size, size);

    double[][] encoded = fit(rows).encode(rows);

    for (double[] row : encoded) {
      assertThat(row[0]).isFinite().isBetween(-8.0, 8.0);
    }
    assertThat(encoded[0][0]).isGreaterThan(encoded[1][0]);
  }

  @Test
  void oneWildValueIsCutToEightScales() {
    double[] values = new double[1_001];
    for (int i = 0; i < 1_000; i++) {
      values[i] = i % 2;
    }
    Recipe recipe = fit(rows("x", values));

    assertThat(recipe.encode(rows("x", 1e9, -1e9))).isEqualTo(new double[][] {{8}, {-8}});
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e308, -1e308, 1e12})
  void aValueThatNoMeasurementGivesLeavesTheOthersApart(double absurd) {
    double[] values = new double[1_001];
    for (int i = 0; i < 1_000; i++) {
      values[i] = i;
    }
    values[1_000] = absurd;
    Recipe recipe = fit(rows("x", values));

    double[][] encoded = recipe.encode(rows("x", 0, 999, absurd));

    assertThat(encoded[1][0] - encoded[0][0]).isGreaterThan(3);
    assertThat(encoded[2][0]).isEqualTo(Math.copySign(8, absurd));
    assertThat(new NumberFits("x", values).logScale().orElseThrow().by().scale()).isLessThan(2);
  }

  @Test
  void yesAndNoAreANumber() {
    Schema schema = new Schema(List.of(column("match", ColumnKind.BOOLEAN)));
    Rows rows = new Rows(schema, List.of(new ColumnValues.Numbers(new double[] {1, 0, 0, 1})));

    assertThat(fit(rows).encode(rows)).isEqualTo(new double[][] {{1}, {-1}, {-1}, {1}});
  }

  @Test
  void levelsAreOneHotAndRareOnesPooledWithUnseenOnes() {
    List<String> cells = new ArrayList<>();
    cells.addAll(Collections.nCopies(12, "web"));
    cells.addAll(Collections.nCopies(10, "app"));
    cells.addAll(Collections.nCopies(9, "fax"));
    Recipe recipe = fit(texts("channel", cells));

    assertThat(recipe.features())
        .extracting(Feature::name)
        .containsExactly("channel=web", "channel=app", "channel.other", "channel.missing");
    assertThat(recipe.encode(texts("channel", List.of("app", "fax", "unheard of", ""))))
        .isEqualTo(new double[][] {{0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
  }

  @Test
  void manyLevelsAreCutToTheMostFrequent() {
    List<String> cells = new ArrayList<>();
    for (int level = 0; level < 80; level++) {
      cells.addAll(Collections.nCopies(10 + level, "level" + level));
    }

    Recipe recipe = fit(texts("city", cells), oneHot("city"));

    assertThat(recipe.width()).isEqualTo(EncodingSettings.DEFAULT.mostLevels() + 2);
    assertThat(recipe.features().get(0).name()).isEqualTo("city=level79");
  }

  @Test
  void whatAColumnLookedLikeIsTold() {
    Recipe recipe = fit(texts("channel", Collections.nCopies(10, "web")), oneHot("channel"));
    FlatRecord record = new FlatRecord(recipe.inputs());

    assertThat(look(recipe, record)).isEqualTo(Sight.MISSING);
    record.set(0, "web");
    assertThat(look(recipe, record)).isEqualTo(Sight.KNOWN);
    record.set(0, "fax");
    assertThat(look(recipe, record)).isEqualTo(Sight.UNSEEN);
  }

  private static Sight look(Recipe recipe, FlatRecord record) {
    RecipeEncoder encoder = recipe.newEncoder();
    encoder.encode(record, new double[recipe.width()]);
    return encoder.look(0);
  }

  @Test
  void keysFreeTextAndWhatIsNoInputAreNotEncoded() {
    Schema schema =
        new Schema(
            List.of(
                new Column("ip", ColumnKind.CATEGORY, ColumnRole.ENTITY),
                new Column("note", ColumnKind.TEXT, ColumnRole.FEATURE),
                new Column("age", ColumnKind.NUMBER, ColumnRole.SENSITIVE),
                new Column("fraud", ColumnKind.NUMBER, ColumnRole.LABEL),
                new Column("seconds", ColumnKind.NUMBER, ColumnRole.TIME)));
    ColumnValues.Texts texts = new ColumnValues.Texts(new int[40], new String[] {"same"});
    double[] counting = new double[40];
    Arrays.setAll(counting, i -> i);
    ColumnValues.Numbers numbers = new ColumnValues.Numbers(counting);

    Recipe recipe = fit(new Rows(schema, List.of(texts, texts, numbers, numbers, numbers)));

    assertThat(recipe.width()).isZero();
    assertThat(recipe.inputs().columns())
        .extracting(Column::name)
        .containsExactly("ip", "note", "seconds");
  }

  @Test
  void aMomentIsAPlaceOnTheDayAndInTheWeek() {
    double[] noonOnMonday = moment("2026-03-02T12:00:00Z");

    assertThat(noonOnMonday[0]).isEqualTo(0, within(1e-9));
    assertThat(noonOnMonday[1]).isEqualTo(-1, within(1e-9));
    assertThat(noonOnMonday[2]).isZero();
    assertThat(noonOnMonday[3]).isEqualTo(1);
    assertThat(moment("2026-03-09T12:00:00Z")).containsExactly(noonOnMonday);
    assertThat(moment("1966-03-07T12:00:00Z")).containsExactly(noonOnMonday);
    assertThat(moment("")).containsExactly(0, 0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300, 9e18})
  void aMomentBeyondAllTimeIsStillAPlace(double time) {
    Recipe recipe = calendar();
    FlatRecord record = new FlatRecord(recipe.inputs());
    record.set(0, time);
    double[] out = new double[4];

    recipe.newEncoder().encode(record, out);

    for (double value : out) {
      assertThat(value).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void columnsWithOddNamesKeepFeaturesOfDistinctNames() {
    Map<String, double[]> columns = new LinkedHashMap<>();
    columns.put("x", new double[] {1, 2, NONE});
    columns.put("x.missing", new double[] {1, 2, 3});
    columns.put("größe [m²], \"äußere\"\t=1", new double[] {1, 2, 4});
    columns.put(" ", new double[] {1, 2, 5});
    Rows rows = rows(columns);

    Recipe recipe = fit(rows);

    List<String> names = recipe.features().stream().map(Feature::name).toList();
    assertThat(new HashSet<>(names)).hasSize(5).hasSameSizeAs(names);
    assertThat(recipe.encode(rows)[0]).hasSize(5);
  }

  @Test
  void aStepOnAColumnThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> new Recipe(new Schema(List.of()), List.of(new Calendar("when"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Recipe fit(Rows rows) {
    return fit(rows, EncodingPlan.plain());
  }

  private static Recipe fit(Rows rows, EncodingPlan plan) {
    double[] weights = new double[rows.size()];
    Arrays.fill(weights, 1);
    return RecipeFitter.fit(new FittingRows(rows, new boolean[rows.size()], weights), plan)
        .recipe();
  }

  private static EncodingPlan oneHot(String column) {
    return EncodingPlan.plain().with(column, Encoding.ONE_HOT);
  }

  private static Recipe calendar() {
    Schema schema = new Schema(List.of(column("when", ColumnKind.TIME)));
    return new Recipe(schema, List.of(new Calendar("when")));
  }

  private static double[] moment(String text) {
    Recipe recipe = calendar();
    FlatRecord record = new FlatRecord(recipe.inputs());
    assertThat(record.parse(0, text)).isTrue();
    double[] out = new double[4];
    recipe.newEncoder().encode(record, out);
    return out;
  }

  /** Cells as a file has them: all kinds of columns, some empty, some odd. */
  private static String[][] cells(long seed, int size) {
    Random random = new Random(seed);
    String[] levels = {"web", "app", "", "fax", "Ünïcode ", "\"quoted\""};
    String[][] cells = new String[size][];
    for (int row = 0; row < size; row++) {
      cells[row] =
          new String[] {
            random.nextInt(9) == 0
                ? ""
                : Cells.format(ColumnKind.NUMBER, random.nextGaussian() * 1e3),
            random.nextInt(9) == 0 ? "" : random.nextBoolean() ? "yes" : "no",
            levels[(int) Math.min(5, Math.abs(2 * random.nextGaussian()))],
            random.nextInt(9) == 0
                ? ""
                : Cells.format(ColumnKind.TIME, Math.floor(1.7e12 + 1e10 * random.nextDouble())),
            "key" + random.nextInt(5)
          };
    }
    return cells;
  }

  private static Rows rows(String[][] cells) {
    Schema schema =
        new Schema(
            List.of(
                column("amount", ColumnKind.NUMBER),
                column("match", ColumnKind.BOOLEAN),
                column("channel", ColumnKind.CATEGORY),
                column("when", ColumnKind.TIME),
                new Column("ip", ColumnKind.TEXT, ColumnRole.ENTITY)));
    List<ColumnValues> values = new ArrayList<>();
    for (int column = 0; column < schema.size(); column++) {
      ColumnKind kind = schema.column(column).kind();
      List<String> texts = new ArrayList<>();
      for (String[] row : cells) {
        texts.add(row[column]);
      }
      values.add(
          kind.isNumeric()
              ? new ColumnValues.Numbers(
                  texts.stream().mapToDouble(text -> Cells.parse(kind, text)).toArray())
              : dictionary(texts));
    }
    return new Rows(schema, values);
  }

  private static Rows rows(String name, double... values) {
    return rows(Map.of(name, values));
  }

  private static Rows rows(Map<String, double[]> columns) {
    return new Rows(
        new Schema(columns.keySet().stream().map(name -> column(name, ColumnKind.NUMBER)).toList()),
        columns.values().stream().map(ColumnValues.Numbers::new).toList());
  }

  private static Rows texts(String name, List<String> cells) {
    return new Rows(
        new Schema(List.of(column(name, ColumnKind.CATEGORY))), List.of(dictionary(cells)));
  }

  private static ColumnValues.Texts dictionary(List<String> texts) {
    List<String> levels = texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
    return new ColumnValues.Texts(
        texts.stream().mapToInt(levels::indexOf).toArray(), levels.toArray(String[]::new));
  }

  private static Column column(String name, ColumnKind kind) {
    return new Column(name, kind, ColumnRole.FEATURE);
  }
}
