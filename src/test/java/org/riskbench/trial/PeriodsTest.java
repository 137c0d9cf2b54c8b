package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

class PeriodsTest {
  private static final double DAY = 86_400_000.0;

  /** 2 March 2026, a Monday. */
  private static final double START = 20_514 * DAY;

  private static Dataset at(ColumnKind kind, double... times) {
    Schema schema = new Schema(List.of(new Column("at", kind, ColumnRole.TIME)));
    return Dataset.of("made", new Rows(schema, List.of(new ColumnValues.Numbers(times))));
  }

  private static Periods of(Dataset dataset) {
    return Periods.of(dataset, IntStream.range(0, dataset.rows().size()).toArray()).orElseThrow();
  }

  @Test
  void aShortPeriodIsToldByDayALongerOneByWeekAYearByMonth() {
    assertThat(of(at(ColumnKind.TIME, START, START + 5 * DAY)).unit()).isEqualTo(Periods.Unit.DAY);
    assertThat(of(at(ColumnKind.TIME, START, START + 90 * DAY)).unit())
        .isEqualTo(Periods.Unit.WEEK);
    assertThat(of(at(ColumnKind.TIME, START, START + 800 * DAY)).unit())
        .isEqualTo(Periods.Unit.MONTH);
  }

  @Test
  void aWeekRunsFromMondayToSunday() {
    Periods periods =
        of(at(ColumnKind.TIME, START + 6.9 * DAY, START, START + 7 * DAY, START + 60 * DAY));
    assertThat(periods.division().names())
        .containsExactly("2 Mar 2026", "9 Mar 2026", "27 Apr 2026");
    assertThat(periods.division().groupOf()).containsExactly(0, 0, 1, 2);
    assertThat(periods.places().get(0)).isEqualTo(START);
  }

  @Test
  void timesWithoutDatesAreToldInStretchesOfEquallyManyRecords() {
    Periods periods =
        of(at(ColumnKind.NUMBER, IntStream.range(0, 1_200).asDoubleStream().toArray()));
    assertThat(periods.unit()).isEqualTo(Periods.Unit.STRETCH);
    assertThat(periods.division().names()).hasSize(12).startsWith("1 of 12");
    assertThat(IntStream.of(periods.division().groupOf()).filter(group -> group == 3)).hasSize(100);
  }

  @Test
  void recordsOfOneMomentStayTogether() {
    Periods periods = of(at(ColumnKind.NUMBER, 5, 5, 5, 5, 9));
    assertThat(periods.division().groupOf()).containsExactly(0, 0, 0, 0, 1);
  }

  @Test
  void aRecordWithoutATimeLeavesNoPeriods() {
    assertThat(Periods.of(at(ColumnKind.TIME, START, Double.NaN), new int[] {0, 1})).isEmpty();
  }
}
