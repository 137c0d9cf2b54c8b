package org.riskbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurvatureTest {
  /** Widths around the number of lines that are factorised together. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 13})
  void theStepSolvesCurvatureTimesStepIsSlope(int width) {
    double[][] whole = positive(width);
    Curvature curvature = new Curvature(width);
    for (int i = 0; i < width; i++) {
      curvature.slope[i] = i - 2.5;
      System.arraycopy(whole[i], 0, curvature.matrix[i], 0, i + 1);
    }

    double[] step = curvature.step(() -> {});

    for (int i = 0; i < width; i++) {
      double product = 0;
      for (int j = 0; j < width; j++) {
        product += whole[i][j] * step[j];
      }
      assertThat(product).isCloseTo(i - 2.5, within(1e-9));
    }
  }

  /** A random matrix times its transpose, plus 1 on the diagonal. */
  private static double[][] positive(int width) {
    Random random = new Random(7);
    double[][] factor = new double[width][width];
    for (double[] line : factor) {
      for (int j = 0; j < width; j++) {
        line[j] = random.nextGaussian();
      }
    }
    double[][] product = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        product[i][j] = i == j ? 1 : 0;
        for (int k = 0; k < width; k++) {
          product[i][j] += factor[i][k] * factor[j][k];
        }
      }
    }
    return product;
  }
}
