package org.riskbench.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Rows;

class EncodingsTest {
  private static final double NONE = Double.NaN;
  private static final EncodingSettings FOUR_BINS = new EncodingSettings(4, 2, 50, 8, 1);

  @Test
  void binsHoldAboutAsManyRowsEachAndAHeavyValueHasItsOwn() {
    double[] values = new double[100];
    for (int i = 60; i < 100; i++) {
      values[i] = i;
    }

    QuantileBins bins = (QuantileBins) only(rows(values), Encoding.QUANTILE_BINS);

    assertThat(bins.cuts().values()).containsExactly(60, 74, 87);
  }

  @Test
  void aHeavyValueInTheMiddleIsABinOfItsOwn() {
    double[] values = new double[100];
    for (int i = 0; i < 100; i++) {
      values[i] = i < 10 ? i : i < 90 ? 50 : i;
    }

    QuantileBins bins = (QuantileBins) only(rows(values), Encoding.QUANTILE_BINS);

    assertThat(bins.cuts().values()).contains(50, 90);
  }

  @Test
  void outOfRangeGoesToTheEndBinsAndMissingToItsOwn() {
    double[] values = new double[41];
    Arrays.setAll(values, i -> i < 40 ? i : NONE);
    FittedRecipe fitted = fit(rows(values), Encoding.QUANTILE_BINS);

    assertThat(encoded(fitted, -1e300)).containsExactly(1, 0, 0, 0, 0);
    assertThat(encoded(fitted, Double.POSITIVE_INFINITY)).containsExactly(0, 0, 0, 1, 0);
    assertThat(encoded(fitted, NONE)).containsExactly(0, 0, 0, 0, 1);
    assertThat(fitted.recipe().transformations().get(0).policy().missing()).contains("own");
  }

  @Test
  void whereNothingWasEverMissingItFallsIntoTheMiddleBin() {
    double[] values = new double[40];
    Arrays.setAll(values, i -> i);

    assertThat(encoded(fit(rows(values), Encoding.QUANTILE_BINS), NONE))
        .containsExactly(0, 1, 0, 0);
  }

  @Test
  void aLogarithmKnowsASign() {
    FittedRecipe fitted = fit(rows(-1e6, -10, 0, 10, 1e6), Encoding.LOG);

    double[] low = encoded(fitted, -1e6);
    assertThat(low[0]).isEqualTo(-encoded(fitted, 1e6)[0], within(1e-12)).isNegative();
    assertThat(encoded(fitted, Double.NEGATIVE_INFINITY)[0]).isEqualTo(-8);
  }

  @Test
  void asItIsKeepsANumberWithinItsRangeAndFillsWithTheMedian() {
    FittedRecipe fitted = fit(rows(1, 2, 30, NONE), Encoding.AS_IS);

    assertThat(encoded(fitted, 2.5)).containsExactly(2.5);
    assertThat(encoded(fitted, NONE)).containsExactly(2);
    assertThat(encoded(fitted, 1e9)).containsExactly(30);
  }

  @Test
  void treesGetNumbersAsTheyAreAndCategoriesByPosition() {
    Rows rows =
        new Tables().numbers("x", 1, 2, 3, 4).texts("c", List.of("b", "b", "a", "a")).rows();
    EncodingPlan plan = EncodingPlan.auto(Algorithm.TREE).with(FOUR_BINS).deriving(List.of());
    Recipe recipe = Tables.fit(rows, new boolean[4], plan).recipe();
    FlatRecord record = new FlatRecord(recipe.inputs());
    double[] out = new double[2];

    recipe.newEncoder().encode(record, out);
    assertThat(out).containsExactly(NONE, -1);
    record.set(0, 1e300);
    record.set(1, "b");
    recipe.newEncoder().encode(record, out);
    assertThat(out).containsExactly(1e300, 1);
    record.set(1, "c");
    recipe.newEncoder().encode(record, out);
    assertThat(out[1]).isEqualTo(2);
  }

  /** The hash is part of the model file's meaning: it may never change. */
  @Test
  void theHashIsFixed() {
    assertThat(Hashed.bucket("a", 1000)).isEqualTo(bucketByHand("a", 1000));
    assertThat(Hashed.bucket("example.com", 64)).isEqualTo(bucketByHand("example.com", 64));
    assertThat(Hashed.bucket("größe", 64)).isEqualTo(bucketByHand("größe", 64));
  }

  private static int bucketByHand(String text, int buckets) {
    long hash = 2166136261L;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      for (int octet : new int[] {unit % 256, unit / 256}) {
        hash = ((hash ^ octet) * 16777619L) % 4294967296L;
      }
    }
    return (int) ((hash ^ (hash / 65536)) % buckets);
  }

  @Test
  void evidenceRisesWithTheShareOfFraudAndIsSmoothed() {
    List<String> levels = new ArrayList<>();
    boolean[] fraud = new boolean[200];
    for (int i = 0; i < 200; i++) {
      levels.add(i < 100 ? "good" : i < 198 ? "bad" : "");
      fraud[i] = i >= 150;
    }
    Recipe recipe = fit(levels, fraud).recipe();
    TargetRate rate = (TargetRate) recipe.transformations().get(0);
    double overall = Math.log(50.0 / 150);
    double bad = (48 + 10 * 0.25) / 108;
    double good = 10 * 0.25 / 110;

    assertThat(rate.levels().names()).containsExactly("good", "bad");
    assertThat(rate.evidence().get(0))
        .isEqualTo(Math.log(good / (1 - good)) - overall, within(1e-9));
    assertThat(rate.evidence().get(1)).isEqualTo(Math.log(bad / (1 - bad)) - overall, within(1e-9));
    assertThat(rate.evidence().get(2)).as("unseen and none pooled").isZero();
    assertThat(rate.evidence().get(3)).as("missing has its own").isPositive();
  }

  /** Its levels say nothing: what training sees of them must say nothing either. */
  @Property(tries = 20, seed = "20261123")
  void noiseInManyLevelsDoesNotInflateTraining(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> levels = new ArrayList<>();
    boolean[] fraud = new boolean[4_000];
    for (int i = 0; i < fraud.length; i++) {
      levels.add("level" + random.nextInt(300));
      fraud[i] = random.nextInt(10) == 0;
    }

    FittedRecipe fitted = fitDistinct(levels, fraud);

    double[] order = new double[fraud.length];
    Rows again = new Tables().texts("c", levels).numbers("n", order).rows();
    double outOfFold = auc(column(fitted.trainingFeatures()), fraud);
    double inFold = auc(column(fitted.recipe().encode(again)), fraud);
    assertThat(inFold).as("read off its own labels").isGreaterThan(0.6);
    assertThat(outOfFold).isBetween(0.4, 0.54);
  }

  @Test
  void equalRowsShareAFoldSoThatTheyCantTellEachOthersLabel() {
    List<String> levels = new ArrayList<>();
    boolean[] fraud = new boolean[400];
    for (int i = 0; i < 400; i++) {
      levels.add("level" + i % 20);
      fraud[i] = i % 20 < 5;
    }

    FittedRecipe fitted = fit(levels, fraud);

    // Nothing but the level is in a row: no other fold knows it.
    assertThat(column(fitted.trainingFeatures())).containsOnly(0);
  }

  @Property(tries = 30, seed = "20261123")
  void theOrderOfTheRowsChangesNoStepAndNoTrainingFeature(@ForAll long seed) {
    for (Encoding encoding : Encoding.values()) {
      Random random = new Random(seed);
      List<Integer> order = new ArrayList<>();
      double[] x = new double[200];
      List<String> levels = new ArrayList<>();
      boolean[] fraud = new boolean[200];
      double[] weights = new double[200];
      for (int i = 0; i < 200; i++) {
        order.add(i);
        x[i] = random.nextInt(20) == 0 ? NONE : Math.rint(random.nextGaussian() * 10) / 3;
        levels.add(random.nextInt(20) == 0 ? "" : "l" + random.nextInt(12));
        fraud[i] = random.nextInt(4) == 0;
        weights[i] = random.nextDouble() * 10;
      }
      EncodingPlan plan = EncodingPlan.auto(Algorithm.LINEAR).with(encoding);
      Rows rows = new Tables().numbers("x", x).texts("c", levels).rows();
      FittedRecipe fitted = RecipeFitter.fit(new FittingRows(rows, fraud, weights), plan);
      Collections.shuffle(order, random);
      int[] shuffled = order.stream().mapToInt(i -> i).toArray();
      boolean[] shuffledFraud = new boolean[200];
      double[] shuffledWeights = new double[200];
      for (int i = 0; i < 200; i++) {
        shuffledFraud[i] = fraud[shuffled[i]];
        shuffledWeights[i] = weights[shuffled[i]];
      }

      FittedRecipe again =
          RecipeFitter.fit(
              new FittingRows(rows.select(shuffled), shuffledFraud, shuffledWeights), plan);

      assertThat(again.recipe()).as(encoding.name()).isEqualTo(fitted.recipe());
      for (int i = 0; i < 200; i++) {
        assertThat(again.trainingFeatures()[i])
            .containsExactly(fitted.trainingFeatures()[shuffled[i]]);
      }
    }
  }

  @Property(tries = 200, seed = "20261123")
  void whateverTheRecordEveryFeatureIsFinite(@ForAll double wild, @ForAll String text) {
    for (Encoding encoding : Encoding.values()) {
      Recipe recipe = small(encoding);
      FlatRecord record = new FlatRecord(recipe.inputs());
      record.set(0, wild);
      record.set(1, wild);
      record.set(2, text);
      double[] out = new double[recipe.width()];

      recipe.newEncoder().encode(record, out);

      for (double feature : out) {
        assertThat(feature).as(encoding.name()).isFinite();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStepSaysWhatBecomesOfMissingAndUnseen(Encoding encoding) {
    for (Transformation step : small(encoding).transformations()) {
      assertThat(step.policy().missing()).isNotBlank();
      assertThat(step.policy().unseen()).isNotBlank();
      assertThat(step.featureNames()).hasSize(step.width()).doesNotHaveDuplicates();
    }
  }

  @Test
  void anEncodingThatDoesNotSuitTheColumnIsRefused() {
    assertThatThrownBy(() -> fit(rows(1, 2), Encoding.AUTO, Encoding.ONE_HOT))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("USE-230"));
  }

  @Test
  void aNumberIsALineALogarithmOrBinsByWhatItsRiskLooksLike() {
    assertThat(chosen(x -> x / 1_000 - 3, 4_000)).isInstanceOf(Standardise.class);
    assertThat(chosen(x -> Math.log(1 + x) - 8, 4_000)).isInstanceOf(LogScale.class);
    assertThat(chosen(x -> Math.abs(x - 2_000) < 500 ? 1 : -3, 4_000))
        .isInstanceOf(QuantileBins.class);
  }

  @Test
  void binsAreNoChoiceWhereTheRarerClassIsSmall() {
    assertThat(chosen(x -> Math.abs(x - 2_000) < 500 ? 1 : -3, 1_000))
        .isNotInstanceOf(QuantileBins.class);
  }

  /** What AUTO makes of numbers from 0 to 4,000 whose fraud has these log-odds. */
  private static Transformation chosen(DoubleUnaryOperator logOdds, int size) {
    SplittableRandom random = new SplittableRandom(9);
    double[] x = new double[size];
    boolean[] fraud = new boolean[size];
    for (int i = 0; i < size; i++) {
      x[i] = random.nextDouble(4_000);
      fraud[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds.applyAsDouble(x[i])));
    }
    return Tables.fit(rows(x), fraud, EncodingPlan.auto(Algorithm.LINEAR))
        .recipe()
        .transformations()
        .get(0);
  }

  private static Recipe small(Encoding encoding) {
    Rows rows =
        new Tables()
            .numbers("x", 1, 2, 3, 4, NONE, 6, 7, 8)
            .numbers(new Column("t", ColumnKind.TIME, ColumnRole.TIME), 1, 2, 3, 4, 5, 6, 7, 8)
            .texts("c", List.of("a", "a", "a", "b", "b", "b", "", ""))
            .rows();
    boolean[] fraud = {true, false, true, false, false, false, false, true};
    return Tables.fit(
            rows, fraud, EncodingPlan.auto(Algorithm.LINEAR).with(FOUR_BINS).with(encoding))
        .recipe();
  }

  private static Transformation only(Rows rows, Encoding encoding) {
    return fit(rows, encoding).recipe().transformations().get(0);
  }

  private static FittedRecipe fit(Rows rows, Encoding usual) {
    return fit(rows, usual, Encoding.AUTO);
  }

  private static FittedRecipe fit(Rows rows, Encoding usual, Encoding ofX) {
    EncodingPlan plan = EncodingPlan.auto(Algorithm.LINEAR).with(usual).with(FOUR_BINS);
    return Tables.fit(
        rows, new boolean[rows.size()], ofX == Encoding.AUTO ? plan : plan.with("x", ofX));
  }

  /** A second input that is not encoded makes each row another. */
  private static FittedRecipe fitDistinct(List<String> levels, boolean[] fraud) {
    double[] order = new double[fraud.length];
    Arrays.setAll(order, i -> i);
    Rows rows = new Tables().texts("c", levels).numbers("n", order).rows();
    return Tables.fit(
        rows,
        fraud,
        EncodingPlan.auto(Algorithm.LINEAR)
            .with("c", Encoding.TARGET_RATE)
            .with("n", Encoding.LEAVE_OUT)
            .with(new EncodingSettings(20, 2, 50, 64, 10)));
  }

  private static FittedRecipe fit(List<String> levels, boolean[] fraud) {
    return Tables.fit(
        texts(levels),
        fraud,
        EncodingPlan.auto(Algorithm.LINEAR)
            .with("c", Encoding.TARGET_RATE)
            .with(new EncodingSettings(20, 2, 50, 64, 10)));
  }

  private static double[] encoded(FittedRecipe fitted, double value) {
    FlatRecord record = new FlatRecord(fitted.recipe().inputs());
    record.set(0, value);
    double[] out = new double[fitted.recipe().width()];
    fitted.recipe().newEncoder().encode(record, out);
    return out;
  }

  private static Rows rows(double... values) {
    return new Tables().numbers("x", values).rows();
  }

  private static Rows texts(List<String> levels) {
    return new Tables().texts("c", levels).rows();
  }

  private static double[] column(double[][] features) {
    return Arrays.stream(features).mapToDouble(row -> row[0]).toArray();
  }

  private static double auc(double[] scores, boolean[] fraud) {
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; fraud[i] && j < scores.length; j++) {
        if (!fraud[j]) {
          pairs++;
          wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    return wins / pairs;
  }
}
