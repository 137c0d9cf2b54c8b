package org.riskbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.RiskModel;

class DependenceTest {
  private static final RiskModel MODEL = Planted.model();

  private static DependenceReport of(String column) {
    return Dependence.of(
        MODEL, Planted.records(), Planted.factor(MODEL, column), 300, 1, JobContext.none());
  }

  @Test
  void whatALinearModelWeighsUpwardsRisesAllTheWay() {
    List<DependencePoint> points = of("amount").points();

    assertThat(points).hasSizeGreaterThan(10);
    assertThat(points).isSortedAccordingTo(Comparator.comparingDouble(p -> p.value().number()));
    assertThat(points)
        .isSortedAccordingTo(Comparator.comparingDouble(p -> p.probability().mean()))
        .isSortedAccordingTo(Comparator.comparingDouble(p -> p.score().mean()));
    assertThat(points).allMatch(p -> p.probability().low() <= p.probability().high());
  }

  @Test
  void missingIsAPointOfItsOwnWhereItIsSeen() {
    List<DependencePoint> age = of("age").points();

    assertThat(age.get(age.size() - 1).value().isMissing()).isTrue();
    assertThat(age.get(age.size() - 1).share()).isCloseTo(0.1, within(0.02));
    assertThat(of("amount").points()).noneMatch(p -> p.value().isMissing());
  }

  @Test
  void everyKnownRecordLiesAtOnePoint() {
    for (String column : List.of("amount", "age", "channel", "verified")) {
      assertThat(of(column).points().stream().mapToDouble(DependencePoint::share).sum())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void theEndsOfAColumnAreThin() {
    List<DependencePoint> points = of("amount").points();

    assertThat(points.get(0).isThin()).isTrue();
    assertThat(points.get(points.size() / 2).isThin()).isFalse();
  }

  @Test
  void levelsAreFollowedFromTheMostFrequentOn() {
    List<DependencePoint> points = of("channel").points();

    assertThat(points).extracting(p -> p.value().level()).containsExactly("web", "app");
    assertThat(points.get(1).probability().mean())
        .isGreaterThan(points.get(0).probability().mean());
  }
}
