package org.riskbench.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkWeekTest {
  private static double[] at(String... moments) {
    return Stream.of(moments).mapToDouble(text -> Instant.parse(text).toEpochMilli()).toArray();
  }

  @Test
  void whatComesOnADayOffWaitsForTheNextWorkingDay() {
    double[] times =
        at(
            "2026-03-06T12:00:00Z", // Friday
            "2026-03-07T01:00:00Z",
            "2026-03-08T23:00:00Z",
            "2026-03-09T08:00:00Z", // Monday
            "2026-03-11T08:00:00Z");

    WorkWeek.Period period = WorkWeek.weekdays(ZoneOffset.UTC).period(times);

    assertThat(period.dates())
        .as("the Tuesday without records counts")
        .containsExactly(
            LocalDate.of(2026, 3, 6),
            LocalDate.of(2026, 3, 9),
            LocalDate.of(2026, 3, 10),
            LocalDate.of(2026, 3, 11));
    assertThat(period.dayOf()).containsExactly(0, 1, 1, 1, 3);
  }

  @Test
  void aDayIsOneOfTheDesksZone() {
    WorkWeek tokyo = new WorkWeek(ZoneId.of("Asia/Tokyo"), WorkWeek.EVERY_DAY.days());
    assertThat(tokyo.period(at("2026-03-06T14:59:00Z", "2026-03-06T15:00:00Z")).dates())
        .containsExactly(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 7));
  }

  @Test
  void noRecordsHaveNoDays() {
    assertThat(WorkWeek.EVERY_DAY.period(new double[0]).dates()).isEmpty();
  }
}
