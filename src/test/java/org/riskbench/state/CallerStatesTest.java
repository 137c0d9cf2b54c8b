package org.riskbench.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Rows;
import org.riskbench.velocity.Admission;

class CallerStatesTest {
  private static States open() {
    return StateAddress.ofDesk(StateAddress.CALLER, Path.of("no-such-folder"), Map.of())
        .open(SightingSource.NONE, Clock.systemUTC());
  }

  @Test
  void aServerThatKeepsNothingNeedsNoSecretAndNoRecordsOfThePast() {
    try (States states = open()) {
      states.requireKnown(Arrivals.PLAN);

      assertThat(states.known(Arrivals.PLAN)).isEmpty();
      assertThat(states.of(Arrivals.PLAN).isGiven()).isTrue();
      assertThat(states.mayBlock()).isFalse();
    }
  }

  @Test
  void recordsOfThePastAreRefusedRatherThanForgotten() {
    try (States states = open()) {
      Rows past = Arrivals.rows(List.of());

      assertThatThrownBy(() -> states.warm(Arrivals.PLAN, past, JobContext.none()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("STATE-125");
    }
  }

  @Test
  void whatBecameOfARecordIsDoneWithAsSoonAsItIsTold() {
    List<Taken> told = new ArrayList<>();
    try (States states = open()) {
      states.addOutcome(new byte[] {1}, true, told::add);
    }

    assertThat(told).singleElement().satisfies(each -> assertThat(each.sequence()).isZero());
  }

  @Test
  void whatOneRecordWasGivenIsNotTheNextOnes() {
    FlatRecord record = new FlatRecord(Arrivals.SCHEMA);
    GivenPast past = new GivenPast(Arrivals.PLAN);
    past.give(2, 7);

    assertThat(past.tell(record, PastReader.Use.TAKE)[2]).isEqualTo(7);
    assertThat(past.isGiven(2)).isTrue();
    assertThat(past.admission()).isNotEqualTo(Admission.TAKEN);
    assertThat(past.sequence()).isZero();
    assertThat(past.sighting()).isEmpty();

    past.clear();

    assertThat(past.isGiven(2)).isFalse();
    assertThat(past.tell(record, PastReader.Use.TAKE)).containsOnly(Double.NaN);
  }
}
