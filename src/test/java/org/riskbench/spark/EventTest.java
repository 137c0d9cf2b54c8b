package org.riskbench.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTest {
  private static final Event.Order ORDER = new Event.Order();

  @Test
  void whatIsKnownAtAMomentComesBeforeTheRecordsOfThatMoment() {
    long[] first = Event.record(0, 7, 100, 1);
    long[] known = Event.outcome(0, 7, 100, 250, true);
    long[] then = Event.record(0, 7, 250, 2);
    long[] other = Event.record(0, 9, 50, 3);

    List<long[]> sorted = Stream.of(other, then, known, first).sorted(ORDER).toList();

    assertThat(sorted).containsExactly(first, known, then, other);
  }

  @Test
  void nobodyKnowsAnOutcomeBeforeTheMomentAfterTheRecord() {
    assertThat(Event.outcome(0, 7, 100, 20, false)[Event.MOMENT]).isEqualTo(101);
  }

  @Test
  void allRecordsOfAKeyMeetInOnePart() {
    Event.ByKey parts = new Event.ByKey(16);

    assertThat(parts.getPartition(Event.record(1, 42, 5, 1)))
        .isEqualTo(parts.getPartition(Event.outcome(1, 42, 5, 90, true)));
    assertThat(LongStream.range(0, 1_000).map(k -> parts.getPartition(Event.record(0, k, 0, 0))))
        .allMatch(part -> part >= 0 && part < 16)
        .contains(0L, 15L);
  }

  @Test
  void anAnswerFindsItsRowAgain() {
    long row = RowNumber.of(1_234, 987_654_321_012L);

    assertThat(RowNumber.part(row)).isEqualTo(1_234);
    assertThat(RowNumber.place(row)).isEqualTo(987_654_321_012L);
  }
}
