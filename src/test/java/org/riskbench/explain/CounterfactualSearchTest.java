package org.riskbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Decision;
import org.riskbench.explain.Actionable.Direction;
import org.riskbench.job.JobContext;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.RuleLines;
import org.riskbench.scoring.RiskModel;

class CounterfactualSearchTest {
  private static final RiskModel MODEL = Planted.model();
  private static final KnownRecords RECORDS = Planted.records();
  private static final Subject RISKY = Subject.of(MODEL, RECORDS, Planted.riskiest(MODEL));

  private static Actionable may(String column, Direction direction) {
    return new Actionable(Planted.factor(MODEL, column), direction);
  }

  private static CounterfactualReport search(RiskModel model, Decision target, Actionable... may) {
    return CounterfactualSearch.of(
        model, KnownLists.none(), RECORDS, RISKY, List.of(may), target, JobContext.none());
  }

  private static CounterfactualReport.Found found(Actionable... may) {
    return (CounterfactualReport.Found) search(MODEL, Decision.APPROVE, may);
  }

  private static RiskModel ruled(String rule) {
    return MODEL.with(HardRules.bind(RuleLines.parse(rule), MODEL.scope(Planted.INPUTS, Set.of())));
  }

  @Test
  void whatIsFoundIsDecidedSoWhenItIsSent() {
    for (Counterfactual way :
        found(
                may("amount", Direction.EITHER),
                may("age", Direction.EITHER),
                may("channel", Direction.EITHER))
            .ways()) {
      Map<Factor, Value> changes =
          way.moves().stream().collect(Collectors.toMap(Move::factor, Move::to));
      Outlook sent = new WhatIf(MODEL, KnownLists.none(), RISKY).with(changes);

      assertThat(sent).isEqualTo(way.outlook());
      assertThat(sent.decision()).isEqualTo(Decision.APPROVE);
    }
  }

  @Test
  void eachFurtherWayChangesMoreColumnsAtLessCost() {
    List<Counterfactual> ways =
        found(may("amount", Direction.EITHER), may("channel", Direction.EITHER)).ways();

    for (int i = 1; i < ways.size(); i++) {
      assertThat(ways.get(i).cost()).isLessThan(ways.get(i - 1).cost());
      assertThat(ways.get(i).moves().size()).isGreaterThan(ways.get(i - 1).moves().size());
    }
    assertThat(ways.get(0).cost())
        .isCloseTo(ways.get(0).moves().stream().mapToDouble(Move::cost).sum(), within(1e-9));
  }

  @Test
  void anAmountGoesNoFurtherThanItMust() {
    Counterfactual way = found(may("amount", Direction.DOWN)).smallest();
    Move move = way.moves().get(0);
    double[] dearer =
        java.util.Arrays.stream(RECORDS.rows().numbers(0))
            .filter(amount -> amount > move.to().number())
            .sorted()
            .toArray();

    Outlook next =
        new WhatIf(MODEL, KnownLists.none(), RISKY)
            .with(Map.of(move.factor(), Value.of(dearer[0])));

    assertThat(next.decision()).isNotEqualTo(Decision.APPROVE);
  }

  @Test
  void onlyValuesThatWereSeenAreProposed() {
    Move move = found(may("amount", Direction.DOWN)).smallest().moves().get(0);

    assertThat(RECORDS.rows().numbers(0)).contains(move.to().number());
  }

  @Test
  void aColumnThatMayOnlyRiseIsNotLowered() {
    assertThat(search(MODEL, Decision.APPROVE, may("amount", Direction.UP)))
        .isInstanceOf(CounterfactualReport.NoneFound.class);
  }

  @Test
  void whereNothingHelpsThatIsSaidWithTheBestThatWasReached() {
    CounterfactualReport report = search(MODEL, Decision.APPROVE, may("noise", Direction.EITHER));

    assertThat(report)
        .isInstanceOfSatisfying(
            CounterfactualReport.NoneFound.class,
            none -> {
              assertThat(none.best().outlook().decision()).isNotEqualTo(Decision.APPROVE);
              assertThat(none.best().outlook().margin())
                  .isLessThan(new WhatIf(MODEL, KnownLists.none(), RISKY).asIs().margin());
            });
  }

  @Test
  void aRuleThatForcesTheDecisionIsNamed() {
    RiskModel ruled = ruled("never: when noise >= -100 then DECLINE");

    assertThat(search(ruled, Decision.APPROVE, may("amount", Direction.EITHER)))
        .isEqualTo(new CounterfactualReport.Forced("never"));
  }

  @Test
  void aWayRoundARuleKeepsToTheRule() {
    RiskModel ruled = ruled("young: when age < 45 then DECLINE");

    CounterfactualReport report =
        search(
            ruled, Decision.APPROVE, may("amount", Direction.EITHER), may("age", Direction.EITHER));

    assertThat(report)
        .isInstanceOfSatisfying(
            CounterfactualReport.Found.class,
            found -> assertThat(found.smallest().outlook().rule()).isEmpty());
  }

  @Test
  void aRecordThatIsApprovedNeedsNoChange() {
    assertThat(search(MODEL, Decision.DECLINE, may("amount", Direction.EITHER)))
        .isEqualTo(new CounterfactualReport.Already());
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() {
    Actionable[] may =
        Stream.of("amount", "age", "channel", "verified", "noise")
            .map(column -> may(column, Direction.EITHER))
            .toArray(Actionable[]::new);

    assertThat(found(may)).isEqualTo(found(may));
    assertThat(found(may).smallest().cost())
        .isLessThanOrEqualTo(found(may("amount", Direction.EITHER)).smallest().cost());
  }
}
