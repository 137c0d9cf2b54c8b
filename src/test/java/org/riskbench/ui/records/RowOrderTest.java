package org.riskbench.ui.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

class RowOrderTest {
  private static final int SIZE = 5_000;

  private final double[] numbers = numbers();
  private final String[] levels =
      IntStream.range(0, SIZE).mapToObj(i -> "t" + i * 7919 % SIZE).toArray(String[]::new);
  private final Dataset data =
      Dataset.of(
          "made",
          new Rows(
              new Schema(
                  List.of(
                      new Column("n", ColumnKind.NUMBER, ColumnRole.FEATURE),
                      new Column("t", ColumnKind.TEXT, ColumnRole.FEATURE))),
              List.of(
                  new ColumnValues.Numbers(numbers),
                  new ColumnValues.Texts(IntStream.range(0, SIZE).toArray(), levels))));
  private final int[] all = IntStream.range(0, SIZE).toArray();

  private static double[] numbers() {
    Random random = new Random(7);
    double[] numbers = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      numbers[i] =
          i % 50 == 0
              ? Double.NaN
              : i % 3 == 0 ? random.nextInt(9) - 4 : random.nextGaussian() * 1e6;
    }
    numbers[1] = -0.0;
    numbers[2] = 0.0;
    numbers[4] = Double.MAX_VALUE;
    numbers[5] = -Double.MAX_VALUE;
    return numbers;
  }

  @Test
  void theOrderIsThatOfAComparison() {
    Comparator<Integer> rising =
        Comparator.comparingDouble(row -> numbers[row] + 0.0); // NaN is the largest, so last
    int[] expected = Arrays.stream(all).boxed().sorted(rising).mapToInt(i -> i).toArray();

    assertThat(RowOrder.of(data, all, List.of(new SortKey(0, false)), JobContext.none()))
        .containsExactly(expected);
    assertThat(all).startsWith(0, 1, 2); // what is given stays as it is
  }

  @Test
  void theOtherWayRoundMissingOnesStayLast() {
    Comparator<Integer> falling =
        Comparator.comparingDouble(
            row -> Double.isNaN(numbers[row]) ? Double.POSITIVE_INFINITY : -numbers[row] + 0.0);
    int[] expected = Arrays.stream(all).boxed().sorted(falling).mapToInt(i -> i).toArray();

    assertThat(RowOrder.of(data, all, List.of(new SortKey(0, true)), JobContext.none()))
        .containsExactly(expected);
  }

  @Test
  void aSortIsCancelledWhileItComparesTexts() {
    AtomicInteger looks = new AtomicInteger();

    assertThatThrownBy(
            () -> RowOrder.of(data, all, List.of(new SortKey(1, false)), new Impatient(looks, 2)))
        .isInstanceOf(CancelledException.class);
    assertThat(looks).hasValue(2);
  }

  /** Is cancelled at a certain look. */
  private record Impatient(AtomicInteger looks, int last) implements JobContext {
    @Override
    public void progress(double fraction, String phaseKey) {
      // nobody looks
    }

    @Override
    public JobContext share(double weight, String phaseKey) {
      return this;
    }

    @Override
    public void checkpoint() {
      if (looks.incrementAndGet() >= last) {
        throw new CancelledException();
      }
    }

    @Override
    public <T> List<T> parallel(List<? extends Callable<T>> parts) {
      return JobContext.none().parallel(parts);
    }
  }
}
