package org.riskbench.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.FlatRecord;
import org.riskbench.signing.DeskSecret;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/** Several servers on one Redis are as one with one state. */
class RedisStatesTest {
  private final DeskSecret secret = DeskSecret.ofThisRun();
  private final RunningRedis redis;

  RedisStatesTest(@TempDir Path folder) throws IOException {
    redis = new RunningRedis(folder);
  }

  @AfterEach
  void end() throws InterruptedException {
    redis.close();
  }

  private static PastReader reader(States states, VelocityPlan plan) {
    return states.of(plan).newReader(Arrivals.SCHEMA, Arrivals.CLOCK);
  }

  private static void assertSame(List<double[]> one, List<double[]> other) {
    assertThat(one).hasSameSizeAs(other);
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.get(i)).isEqualTo(other.get(i));
    }
  }

  @Test
  void twoServersInTurnAnswerAsOneToTheLastBit() {
    try (States one = redis.connect(secret);
        States two = redis.connect(secret);
        States memory = LiveStates.numberedInMemory()) {
      List<PastReader> shared = List.of(reader(one, Arrivals.PLAN), reader(two, Arrivals.PLAN));
      PastReader alone = reader(memory, Arrivals.PLAN);
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < 700; i++) {
        FlatRecord record = Arrivals.random(random, i);
        PastReader asked = shared.get(random.nextInt(2));

        assertThat(asked.tell(record, PastReader.Use.TAKE))
            .isEqualTo(alone.tell(record, PastReader.Use.TAKE));
        assertThat(asked.admission()).isEqualTo(alone.admission());
        assertThat(asked.sequence()).isEqualTo(alone.sequence());
        assertThat(asked.coverage()).isEqualTo(alone.coverage());
      }
      assertSame(Arrivals.probes(two.of(Arrivals.PLAN)), Arrivals.probes(memory.of(Arrivals.PLAN)));
    }
  }

  @Test
  void recordsFromManyThreadsAtOnceAreEachCountedOnce() throws Exception {
    List<FlatRecord> records = Arrivals.close(2, 1_600);
    VelocityPlan plan = uncapped();
    Set<Long> numbers = Collections.synchronizedSet(new TreeSet<>());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (States one = redis.connect(secret);
        States two = redis.connect(secret);
        States memory = LiveStates.numberedInMemory()) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int own = thread;
        PastReader reader = reader(thread % 2 == 0 ? one : two, plan);
        running.add(
            threads.submit(
                () -> {
                  for (int i = own; i < records.size(); i += 8) {
                    reader.tell(records.get(i), PastReader.Use.TAKE);
                    numbers.add(reader.sequence());
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
      PastReader alone = reader(memory, plan);
      records.forEach(record -> alone.tell(record, PastReader.Use.TAKE));

      assertSame(Arrivals.probes(one.of(plan)), Arrivals.probes(memory.of(plan)));
      assertThat(one.known(plan).orElseThrow().records()).isEqualTo(1_600);
      assertThat(numbers).hasSize(1_600);
    } finally {
      threads.shutdown();
    }
  }

  /** Where a cap hides records, it hides others in another order. */
  private static VelocityPlan uncapped() {
    return Arrivals.PLAN.with(
        Arrivals.PLAN.features().stream()
            .map(
                feature ->
                    new VelocityFeature(
                        feature.entity(),
                        feature.window(),
                        feature.aggregate(),
                        feature.of(),
                        10_000))
            .toList());
  }

  @Test
  void aRestartOfTheRedisLosesNothing() throws Exception {
    try (States states = redis.connect(secret);
        States memory = LiveStates.numberedInMemory()) {
      PastReader reader = reader(states, Arrivals.PLAN);
      PastReader alone = reader(memory, Arrivals.PLAN);
      for (FlatRecord record : Arrivals.random(3, 150)) {
        reader.tell(record, PastReader.Use.TAKE);
        alone.tell(record, PastReader.Use.TAKE);
      }
      redis.stop();
      redis.restart();
    }
    try (States states = redis.connect(secret);
        States memory = LiveStates.numberedInMemory()) {
      PastReader alone = reader(memory, Arrivals.PLAN);
      Arrivals.random(3, 150).forEach(record -> alone.tell(record, PastReader.Use.TAKE));

      assertSame(
          Arrivals.probes(states.of(Arrivals.PLAN)), Arrivals.probes(memory.of(Arrivals.PLAN)));
    }
  }

  @Test
  void aLostConnectionIsAProblemAndHealsByItself() throws Exception {
    try (States states = RedisStates.open(redis.address().within(Duration.ofSeconds(2)), secret)) {
      PastReader reader = reader(states, Arrivals.PLAN);
      FlatRecord record = Arrivals.random(4, 1).get(0);
      reader.tell(record, PastReader.Use.TAKE);
      redis.stop();
      assertThatThrownBy(() -> reader.tell(record, PastReader.Use.TAKE))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("STATE-122"));
      redis.restart();
      // Connections that were idle meanwhile are broken; each of them says so once.
      boolean healed =
          Waiting.until(
              () -> {
                try {
                  reader.tell(record, PastReader.Use.LOOK);
                  return true;
                } catch (ProblemException e) {
                  return false;
                }
              },
              Duration.ofSeconds(20));

      assertThat(healed).isTrue();
      assertThat(states.known(Arrivals.PLAN).orElseThrow().records()).isEqualTo(1);
    }
  }

  @Test
  void aRecordFeedsTheDefinitionsOfEveryServer() {
    try (States one = redis.connect(secret);
        States two = redis.connect(secret);
        States memory = LiveStates.numberedInMemory()) {
      two.of(Arrivals.OTHER);
      one.of(Arrivals.PLAN);
      memory.of(Arrivals.OTHER);
      PastReader counting = reader(RedisStates.open(redis.address(), secret), Arrivals.PLAN);
      PastReader alone = reader(memory, Arrivals.PLAN);
      for (FlatRecord record : Arrivals.random(5, 100)) {
        counting.tell(record, PastReader.Use.TAKE);
        alone.tell(record, PastReader.Use.TAKE);
      }
      assertSame(
          Arrivals.probes(two.of(Arrivals.OTHER)), Arrivals.probes(memory.of(Arrivals.OTHER)));
      assertSame(Arrivals.probes(one.of(Arrivals.SOME)), Arrivals.probes(memory.of(Arrivals.SOME)));
    }
  }

  @Test
  void outcomesCountAsInMemory() {
    try (States states = redis.connect(secret);
        States memory = LiveStates.numberedInMemory()) {
      PastReader reader = reader(states, Arrivals.PLAN);
      PastReader alone = reader(memory, Arrivals.PLAN);
      int position = 0;
      for (FlatRecord record : Arrivals.random(6, 120)) {
        reader.tell(record, PastReader.Use.TAKE);
        alone.tell(record, PastReader.Use.TAKE);
        if (position++ % 3 == 0 && reader.admission() == Admission.TAKEN) {
          states.addOutcome(reader.sighting(), position % 2 == 0, taken -> {});
          memory.addOutcome(alone.sighting(), position % 2 == 0, taken -> {});
        }
      }
      assertSame(
          Arrivals.probes(states.of(Arrivals.PLAN)), Arrivals.probes(memory.of(Arrivals.PLAN)));
    }
  }

  @Test
  void recordsOfThePastTakeThePlaceOfWhatWasKnown() {
    List<FlatRecord> records = Arrivals.random(7, 200);
    try (States states = redis.connect(secret);
        States memory = LiveStates.numberedInMemory()) {
      PastReader reader = reader(states, Arrivals.PLAN);
      Arrivals.random(8, 50).forEach(record -> reader.tell(record, PastReader.Use.TAKE));
      states.warm(Arrivals.PLAN, Arrivals.rows(records), JobContext.none());
      memory.warm(Arrivals.PLAN, Arrivals.rows(records), JobContext.none());

      assertSame(
          Arrivals.probes(states.of(Arrivals.PLAN)), Arrivals.probes(memory.of(Arrivals.PLAN)));
      assertThat(states.known(Arrivals.PLAN).map(Known::records))
          .isEqualTo(memory.known(Arrivals.PLAN).map(Known::records));
    }
  }

  @Test
  void serversThatDontShareASecretDontShareAState() {
    try (States states = redis.connect(secret)) {
      assertThat(states.place()).contains("127.0.0.1");
      assertThatThrownBy(() -> redis.connect(DeskSecret.ofThisRun()))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("STATE-104"));
    }
  }
}
