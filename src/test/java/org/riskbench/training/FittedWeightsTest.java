package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.riskbench.evaluation.Coefficient;
import org.riskbench.evaluation.CoefficientReport;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.feature.Transformation;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

class FittedWeightsTest {
  private static final double HARDLY_ANY = 1e-6;

  /** Weight in 1,000 pounds and gear box by hand of 32 cars, Motor Trend 1974. */
  private static final double[] CARS = {
    2.620, 2.875, 2.320, 3.215, 3.440, 3.460, 3.570, 3.190, 3.150, 3.440, 3.440, 4.070, 3.730,
    3.780, 5.250, 5.424, 5.345, 2.200, 1.615, 1.835, 2.465, 3.520, 3.435, 3.840, 3.845, 1.935,
    2.140, 1.513, 3.170, 2.770, 3.570, 2.780
  };

  private static final String BY_HAND = "11100000000000000111000001111111";

  private static Recipe recipe(int numbers, OneHot... categories) {
    List<Column> columns = new ArrayList<>();
    List<Transformation> steps = new ArrayList<>();
    for (int i = 0; i < numbers; i++) {
      String name = "x" + i;
      columns.add(new Column(name, ColumnKind.NUMBER, ColumnRole.FEATURE));
      steps.add(new Standardise(name, 0, 0, 1, 8, false));
    }
    for (OneHot category : categories) {
      columns.add(new Column(category.column(), ColumnKind.CATEGORY, ColumnRole.FEATURE));
      steps.add(category);
    }
    return new Recipe(new Schema(columns), steps);
  }

  private static TrainingSet set(double[][] x, boolean[] fraud) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return new TrainingSet(x, fraud, ones);
  }

  private static CoefficientReport report(Recipe recipe, TrainingSet set, Restraint restraint) {
    return ExactLogistic.weigh(set, restraint, JobContext.none()).report(recipe, set, () -> {});
  }

  private static double error(Coefficient weight) {
    return weight.standardError().orElseThrow();
  }

  /** As glm(am ~ wt, binomial) of R prints them: 12.040 (4.510) and -4.024 (1.4365), p = .00509. */
  @Test
  void withoutAPenaltyTheTableIsTheClassicalOne() {
    double[][] x = new double[CARS.length][];
    boolean[] byHand = new boolean[CARS.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = new double[] {CARS[i]};
      byHand[i] = BY_HAND.charAt(i) == '1';
    }

    CoefficientReport report = report(recipe(1), set(x, byHand), Restraint.ridge(HARDLY_ANY));

    Coefficient intercept = report.weights().get(0);
    Coefficient slope = report.weights().get(1);
    assertThat(intercept.weight()).isCloseTo(12.040, within(5e-4));
    assertThat(error(intercept)).isCloseTo(4.510, within(5e-4));
    assertThat(slope.weight()).isCloseTo(-4.024, within(5e-4));
    assertThat(error(slope)).isCloseTo(1.4365, within(1e-4));
    assertThat(slope.z().orElseThrow()).isCloseTo(-2.801, within(1e-3));
    assertThat(slope.p().orElseThrow()).isCloseTo(0.00509, within(5e-6));
    assertThat(slope.oddsRatio()).isCloseTo(Math.exp(-4.024), within(1e-5));
    assertThat(slope.interval().high()).isCloseTo(-4.024 + 1.96 * 1.436, within(2e-3));
    assertThat(report.remarks()).isEmpty();
  }

  /** (X'WX + penalty)^-1 by Gauss and Jordan, on all rows in full. */
  @Test
  void thePenaltyIsPartOfTheInformation() {
    TrainingSet set = Samples.rows(400, 5, 0, 3);
    double penalty = 12;
    CoefficientReport report = report(recipe(5), set, Restraint.ridge(penalty));
    double[][] information = new double[6][6];
    for (double[] row : set.features()) {
      double[] x = Arrays.copyOf(row, 6);
      x[5] = 1;
      double margin = report.weights().get(0).weight();
      for (int i = 0; i < 5; i++) {
        margin += report.weights().get(i + 1).weight() * x[i];
      }
      double p = 1 / (1 + Math.exp(-margin));
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          information[i][j] += p * (1 - p) * x[i] * x[j];
        }
      }
    }
    for (int i = 0; i < 5; i++) {
      information[i][i] += penalty;
    }
    double[][] covariance = inverse(information);

    for (int i = 0; i < 5; i++) {
      assertThat(error(report.weights().get(i + 1)))
          .isCloseTo(Math.sqrt(covariance[i][i]), within(1e-9));
    }
    assertThat(error(report.weights().get(0))).isCloseTo(Math.sqrt(covariance[5][5]), within(1e-9));
    assertThat(report.remarks()).singleElement().asString().contains("penalty of 12");
  }

  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] all = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, all[i], 0, n);
      all[i][n + i] = 1;
    }
    for (int i = 0; i < n; i++) {
      double pivot = all[i][i];
      for (int j = 0; j < 2 * n; j++) {
        all[i][j] /= pivot;
      }
      for (int k = 0; k < n; k++) {
        double factor = all[k][i];
        for (int j = 0; j < 2 * n && k != i; j++) {
          all[k][j] -= factor * all[i][j];
        }
      }
    }
    return Arrays.stream(all)
        .map(row -> Arrays.copyOfRange(row, n, 2 * n))
        .toArray(double[][]::new);
  }

  /**
   * A level alone is known in closed form: its log-odds less the average, whose errors are those of
   * counts. All levels together are collinear with the intercept, which must not show.
   */
  @Test
  void levelsAreToldAgainstTheAverageRecord() {
    int[] records = {100, 60, 40};
    int[] frauds = {10, 30, 10};
    List<double[]> x = new ArrayList<>();
    List<Boolean> y = new ArrayList<>();
    for (int level = 0; level < 3; level++) {
      for (int i = 0; i < records[level]; i++) {
        double[] row = new double[5];
        row[level] = 1;
        x.add(row);
        y.add(i < frauds[level]);
      }
    }
    boolean[] fraud = new boolean[y.size()];
    for (int i = 0; i < fraud.length; i++) {
      fraud[i] = y.get(i);
    }
    Recipe recipe = recipe(0, new OneHot("country", List.of("a", "b", "c")));

    CoefficientReport report =
        report(recipe, set(x.toArray(double[][]::new), fraud), Restraint.ridge(HARDLY_ANY));

    double[] odds = new double[3];
    double[] variance = new double[3];
    for (int level = 0; level < 3; level++) {
      int goods = records[level] - frauds[level];
      odds[level] = Math.log((double) frauds[level] / goods);
      variance[level] = 1.0 / frauds[level] + 1.0 / goods;
    }
    double[] shares = {0.5, 0.3, 0.2};
    double average = 0.5 * odds[0] + 0.3 * odds[1] + 0.2 * odds[2];
    for (int level = 0; level < 3; level++) {
      double expected = 0;
      for (int k = 0; k < 3; k++) {
        double share = (k == level ? 1 : 0) - shares[k];
        expected += share * share * variance[k];
      }
      Coefficient weight = report.weights().get(level + 1);
      assertThat(weight.weight()).isCloseTo(odds[level] - average, within(1e-5));
      assertThat(error(weight)).isCloseTo(Math.sqrt(expected), within(1e-5));
      assertThat(weight.isInformed()).isTrue();
    }
    assertThat(report.weights().get(0).weight()).isCloseTo(average, within(1e-5));
    assertThat(report.uninformed()).as("levels without a record").isEqualTo(2);
  }

  @Test
  void featuresThatSayTheSameTwiceAreNamed() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] x = new double[300][];
    boolean[] fraud = new boolean[300];
    for (int i = 0; i < x.length; i++) {
      double value = random.nextDouble(-2, 2);
      x[i] = new double[] {value, value, random.nextDouble(-2, 2)};
      fraud[i] = random.nextDouble() < 1 / (1 + Math.exp(-value));
    }

    CoefficientReport report = report(recipe(3), set(x, fraud), Restraint.ridge(HARDLY_ANY));

    assertThat(report.weights())
        .extracting(Coefficient::isInformed)
        .containsExactly(true, false, false, true);
    assertThat(report.remarks()).singleElement().asString().startsWith("2 weights are set");
  }

  @Test
  void aFeatureThatTellsAllApartIsNamed() {
    double[][] x = {{-1}, {-2}, {-1.5}, {1}, {2}, {1.5}};
    boolean[] fraud = {false, false, false, true, true, true};

    CoefficientReport report = report(recipe(1), set(x, fraud), Restraint.ridge(HARDLY_ANY));

    assertThat(report.weights().get(1).isInformed()).isFalse();
    assertThat(report.weights().get(1).weight()).isFinite().isPositive();
  }

  @Test
  void chosenFeaturesHaveNoStandardErrors() {
    TrainingSet set = Samples.rows(400, 5, 0, 3);

    CoefficientReport report = report(recipe(5), set, new Restraint(0, 20, false));

    assertThat(report.weights()).allMatch(weight -> weight.standardError().isEmpty());
    assertThat(report.remarks()).singleElement().asString().contains("l1-share");
  }
}
