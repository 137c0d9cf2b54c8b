package org.riskbench.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.job.JobContext;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleLines;
import org.riskbench.rule.RuleScope;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.Schema;
import org.riskbench.segment.SegmentThresholds.Level;
import org.riskbench.segment.SegmentThresholds.Standing;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Goal;
import org.riskbench.trial.Ruling;
import org.riskbench.trial.Target;
import org.riskbench.velocity.VelocityPlan;

class SegmentSearchTest {
  private static final CostModel COSTS = CostModel.ASSUMED;
  private final Cases calibrate = Traffic.calibrate();
  private final Cases test = Traffic.test();

  private static Target target(String goal) {
    return new Target(Goal.parse(goal), Treatment.STEP_UP, Optional.empty());
  }

  private SegmentThresholds by(String column, Target target) {
    return SegmentSearch.find(calibrate, column, target, COSTS, JobContext.none());
  }

  private static Level level(SegmentThresholds found, String name) {
    return found.levels().stream()
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Leeways leeways(RuleTable table, Cases cases) {
    Schema schema = cases.dataset().schema();
    HardRules rules =
        HardRules.bind(table, new RuleScope(schema.inputs(), schema, VelocityPlan.NONE, Set.of()));
    return new Ruling(rules, KnownLists.none())
        .leeways(cases.dataset(), cases.scored(), JobContext.none());
  }

  @Test
  void aLevelWhoseGoodsScoreHigherGetsHigherThresholds() {
    SegmentThresholds found = by("channel", target("money"));

    assertThat(level(found, "web").cut().review())
        .isGreaterThan(level(found, "app").cut().review() + 150);
    assertThat(found.on(calibrate, COSTS)).allMatch(effect -> effect.saved() >= -1e-9);
    assertThat(found.on(test, COSTS).stream().mapToDouble(SegmentThresholds.Effect::saved).sum())
        .isPositive();
    assertThat(found.on(test, COSTS).stream().mapToLong(SegmentThresholds.Effect::records).sum())
        .isEqualTo(test.size());
  }

  @Test
  void aLevelWithTooFewFraudsKeepsTheCommonThresholdsAndSaysSo() {
    Level rare = level(by("channel", target("money")), "\"odd\" one");

    assertThat(rare.standing()).isEqualTo(Standing.FEW);
    assertThat(rare.cut()).isEqualTo(by("channel", target("money")).common());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fpr:0.05", "recall:0.9", "approval:0.8"})
  void aGoalIsReachedInEveryLevel(String goal) {
    SegmentThresholds found = by("channel", target(goal));

    int[][] members = found.grouping().members(calibrate);
    for (int i = 0; i < members.length; i++) {
      Level level = found.levels().get(i);
      if (level.isOwn()) {
        var outcome =
            calibrate.only(members[i]).sweep().at(level.cut().review(), level.cut().decline());
        switch (goal.substring(0, 3)) {
          case "fpr" ->
              assertThat(outcome.falsePositiveRate().orElseThrow()).isLessThanOrEqualTo(0.05);
          case "rec" -> assertThat(outcome.recall().orElseThrow()).isGreaterThanOrEqualTo(0.9);
          default -> assertThat(outcome.approvalRate().orElseThrow()).isGreaterThanOrEqualTo(0.8);
        }
      }
    }
    assertThat(found.isAnyOwn()).isTrue();
  }

  /** The rules do exactly what the thresholds say, whatever the common ones and other rules are. */
  @ParameterizedTest
  @CsvSource({"0, 0", "1001, 1001", "300, 700", "450, 1001", "0, 1001"})
  void asRulesTheThresholdsHoldWhereverTheCommonOnesAre(int review, int decline) {
    for (String column : List.of("channel", "age", "shop")) {
      SegmentThresholds found = by(column, target("money"));
      RuleTable others =
          RuleLines.parse(
              """
              large: when amount > 250 then at least REVIEW
              small: when amount < 40 then APPROVE
              """);
      Policy common = Policy.of(1, review, decline);
      Leeways alone = leeways(others, test);
      Leeways ruled = leeways(SegmentRules.in(others, found), test);
      int[][] members = found.grouping().members(test);
      for (int group = 0; group < members.length; group++) {
        Level level = found.levels().get(group);
        Policy own =
            level.isOwn() ? Policy.of(1, level.cut().review(), level.cut().decline()) : common;
        for (int record : members[group]) {
          int score = test.scored().scores()[record];
          Decision wanted = alone.at(record).decide(own.decide(score));
          assertThat(ruled.at(record).decide(common.decide(score))).isEqualTo(wanted);
        }
      }
    }
  }

  @Test
  void whatIsSavedIsTheDifferenceBetweenTheTwoPolicies() {
    SegmentThresholds found = by("channel", target("money"));
    Cut cut = found.common();
    Policy common = Policy.of(1, cut.review(), cut.decline());
    Cases ruled = test.under(leeways(SegmentRules.in(RuleTable.EMPTY, found), test));

    double saved =
        test.money().at(common.bands(), COSTS).total()
            - ruled.money().at(common.bands(), COSTS).total();

    assertThat(found.on(test, COSTS).stream().mapToDouble(SegmentThresholds.Effect::saved).sum())
        .isCloseTo(saved, within(1e-6));
    SegmentReport report = SegmentReport.of(test, ruled, cut);
    assertThat(report.own()).isNotEqualTo(report.common());
    assertThat(report.fairness()).extracting(SegmentReport.Fairness::column).containsExactly("sex");
  }

  @Test
  void theTeamCarriesWhatAllLevelsAskForTogether() {
    Capacity team = new Capacity(6, 0, 3);
    Target target = new Target(new Goal.LeastCost(), Treatment.MANUAL_REVIEW, Optional.of(team));
    Target free = new Target(new Goal.LeastCost(), Treatment.MANUAL_REVIEW, Optional.empty());

    SegmentThresholds bound = by("channel", target);

    assertThat(reviewed(bound, team)).isTrue();
    assertThat(reviewed(by("channel", free), team)).as("the team binds").isFalse();
    assertThat(bound.isAnyOwn()).isTrue();
  }

  private boolean reviewed(SegmentThresholds found, Capacity team) {
    Policy policy =
        Policy.of(1, found.common().review(), found.common().decline(), Treatment.MANUAL_REVIEW);
    Cases ruled = calibrate.under(leeways(SegmentRules.in(RuleTable.EMPTY, found), calibrate));
    return ruled
        .queue()
        .orElseThrow()
        .fits(policy.reviewFrom(), Math.max(policy.reviewFrom(), policy.declineFrom()), team);
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, DATA-104",
    "sex, USE-515",
    "title, USE-515",
    "card, USE-543",
    "at, USE-543",
    "fraud, USE-543",
    "country, USE-544"
  })
  void aColumnThatWillNotDoIsRefusedByName(String column, String code) {
    assertThatThrownBy(() -> by(column, target("money")))
        .hasMessageContaining(code)
        .hasMessageContaining(code.equals("DATA-104") ? "" : column)
        .hasMessageNotContaining("FR");
  }

  @Test
  void ofTooManyLevelsTheMostFrequentAreToldApartAndTheOthersKeepTheCommonOnes() {
    SegmentThresholds found = by("shop", target("money"));

    assertThat(found.levels()).hasSize(21);
    assertThat(found.levels().get(20).standing()).isEqualTo(Standing.OTHERS);
    assertThat(found.levels()).allMatch(level -> !level.isOwn());
    assertThat(SegmentRules.of(found)).isEmpty();
  }

  @Test
  void theyStandBelowAllOtherRulesInPlaceOfThoseBefore() {
    RuleTable others = RuleLines.parse("large: when amount > 250 then at least REVIEW");
    RuleTable first = SegmentRules.in(others, by("age", target("money")));
    RuleTable second = SegmentRules.in(first, by("channel", target("money")));
    RuleTable added =
        second.plus(RuleLines.parse("new: when amount > 9 then DECLINE").rules().get(0));

    assertThat(names(second).get(0)).isEqualTo("large");
    assertThat(names(second).get(1)).startsWith("segment-channel-1-");
    assertThat(names(second)).noneMatch(name -> name.contains("age"));
    assertThat(names(SegmentRules.last(added)).subList(0, 2)).containsExactly("large", "new");
    assertThat(SegmentRules.without(second)).isEqualTo(others);
    assertThat(RuleLines.parse(RuleLines.print(second))).isEqualTo(second);
    assertThat(second.rules().stream().filter(SegmentRules::isOne)).allMatch(Rule::readsScore);
  }

  private static List<String> names(RuleTable table) {
    return table.rules().stream().map(Rule::name).toList();
  }
}
