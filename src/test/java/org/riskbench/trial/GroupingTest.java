package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

class GroupingTest {
  private static Grouping of(ColumnKind kind, ColumnValues values) {
    Schema schema = new Schema(List.of(new Column("c", kind, ColumnRole.SENSITIVE)));
    return Grouping.of(Dataset.of("made", new Rows(schema, List.of(values))), "c");
  }

  private static Grouping numbers(double... values) {
    return of(ColumnKind.NUMBER, new ColumnValues.Numbers(values));
  }

  @Test
  void agesGoByRoundBands() {
    Random random = new Random(5);
    double[] ages = random.doubles(1_000, 0, 1).map(each -> Math.rint(18 + each * 60)).toArray();
    assertThat(numbers(ages).names())
        .containsExactly("below 35", "from 35 to below 50", "from 50 to below 65", "from 65");
  }

  @Test
  void fractionsGoByBandsThatReadWell() {
    double[] shares = IntStream.range(0, 400).mapToDouble(i -> i / 400.0).toArray();
    assertThat(numbers(shares).names()).allMatch(name -> name.length() <= 22);
  }

  @Test
  void aNumberWithFewValuesGoesByEachAndMissingIsAGroup() {
    Grouping grouping = numbers(1, 2, 2, 2, Double.NaN, Double.NaN);
    assertThat(grouping.names()).containsExactly("1", "2", "missing");
    assertThat(IntStream.range(0, 6).map(grouping::of)).containsExactly(0, 1, 1, 1, 2, 2);
  }

  @Test
  void oneValueForMostRecordsStillMakesGroups() {
    double[] values = new double[500];
    Arrays.setAll(values, i -> i < 450 ? 0 : i);
    Grouping grouping = numbers(values);
    assertThat(grouping.size()).isGreaterThan(1);
    assertThat(grouping.names().get(grouping.of(0)))
        .isNotEqualTo(grouping.names().get(grouping.of(499)));
  }

  @Test
  void beyondTheMostFrequentValuesIsOneGroup() {
    String[] levels = IntStream.range(0, 30).mapToObj(i -> "v" + i).toArray(String[]::new);
    int[] codes = IntStream.range(0, 600).map(i -> i % 30).toArray();
    Grouping grouping = of(ColumnKind.CATEGORY, new ColumnValues.Texts(codes, levels));
    assertThat(grouping.size()).isEqualTo(Grouping.MOST + 1);
    assertThat(grouping.names().get(Grouping.MOST)).isEqualTo("other values");
  }

  @Test
  void aColumnWithoutAnyValueIsOneGroup() {
    assertThat(numbers(Double.NaN, Double.NaN).names()).containsExactly(Grouping.MISSING);
    assertThat(numbers().names()).isEmpty();
  }
}
