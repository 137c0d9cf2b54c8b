package org.riskbench.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.decision.Decision;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.FlatRecord;
import org.riskbench.velocity.VelocityPlan;

class HardRulesTest {
  /** A list whose every value begins with s; names are asked in their own column. */
  private static final KnownLists LISTS =
      new KnownLists() {
        @Override
        public Optional<Problem> trouble(String list) {
          return Optional.empty();
        }

        @Override
        public ListQuestion open(String list, Column column) {
          return value -> Answer.of(value.startsWith("s"));
        }
      };

  private static HardRules bind(String... lines) {
    return HardRules.bind(RuleLines.parse(String.join("\n", lines)), RandomRules.SCOPE);
  }

  private static RuleRun ask(HardRules rules, KnownLists lists, String... cells) {
    return ask(rules, lists, 500, cells);
  }

  private static RuleRun ask(HardRules rules, KnownLists lists, int score, String... cells) {
    FlatRecord record = new FlatRecord(rules.inputs());
    for (int i = 0; i < cells.length; i += 2) {
      record.parse(rules.inputs().require(cells[i]), cells[i + 1]);
    }
    RuleRun run = rules.newRun(lists);
    run.ask(record, new double[0], score);
    return run;
  }

  @Test
  void whatARuleHigherUpDemandsNoLowerOneUndoes() {
    String block = "block: when amount > 5 then DECLINE";
    String allow = "allow: when known = true then APPROVE";

    RuleRun blockFirst = ask(bind(block, allow), LISTS, "amount", "9", "known", "true");
    RuleRun allowFirst = ask(bind(allow, block), LISTS, "amount", "9", "known", "true");

    assertThat(blockFirst.decide(Decision.REVIEW)).isEqualTo(Decision.DECLINE);
    assertThat(blockFirst.setter(Decision.REVIEW)).hasValue(0);
    assertThat(allowFirst.decide(Decision.REVIEW)).isEqualTo(Decision.APPROVE);
    assertThat(allowFirst.setter(Decision.REVIEW)).hasValue(0);
    assertThat(allowFirst.hits()).extracting(Rule::name).containsExactly("allow", "block");
  }

  @Test
  void aRuleThatOnlyAgreesHoldsButSetsNothing() {
    RuleRun run = ask(bind("block: when amount > 5 then DECLINE"), LISTS, "amount", "9");

    assertThat(run.setter(Decision.DECLINE)).isEmpty();
    assertThat(run.hits()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount != 5| false",
        "amount not in (5)| false",
        "amount < 5| false",
        "remark != web| false",
        "remark not in list names| false",
        "remark is missing| true",
        "remark is not missing| false",
        "count(ip, 1h) <= 100| false"
      })
  void aMissingValueMeetsNothingButBeingMissing(String condition, boolean holds) {
    RuleRun run = ask(bind("a: when " + condition + " then DECLINE"), LISTS);

    assertThat(run.answer(0) == Answer.YES).isEqualTo(holds);
  }

  @Property
  void aDeclineRuleNeverLowers(@ForAll long seed, @ForAll boolean first) {
    RandomRules random = new RandomRules(seed);
    RuleTable without = random.table();
    Rule decline =
        new Rule("decline", random.rule("x").conditions(), Effect.atLeast(Decision.DECLINE));
    RuleTable with = without.plus(decline);
    HardRules more =
        HardRules.bind(first ? with.moved(with.size() - 1, 0) : with, RandomRules.SCOPE);
    // The same record and past for both: the rules without one read no more than those with it.
    HardRules fewer = new HardRules(without, more.inputs(), more.velocity());
    FlatRecord record = random.record(more.inputs());
    double[] told = random.told(more.velocity());
    Decision model = random.decision();
    RuleRun before = fewer.newRun(LISTS);
    RuleRun after = more.newRun(LISTS);

    int score = random.score();
    before.ask(record, told, score);
    after.ask(record, told, score);

    assertThat(after.decide(model)).isGreaterThanOrEqualTo(before.decide(model));
  }

  private static RuleTable switchedOff(RuleTable table) {
    return new RuleTable(table.rules().stream().map(rule -> rule.switched(false)).toList());
  }

  @Property
  void switchedOffRulesLeaveTheModelsOwnDecisions(@ForAll long seed) {
    RandomRules random = new RandomRules(seed);
    HardRules off = HardRules.bind(switchedOff(random.table()), RandomRules.SCOPE);
    RuleRun run = off.newRun(KnownLists.none());

    run.ask(random.record(off.inputs()), random.told(off.velocity()), random.score());

    for (Decision decision : Decision.values()) {
      assertThat(run.decide(decision)).isEqualTo(decision);
      assertThat(run.setter(decision)).isEmpty();
    }
    assertThat(run.isUnsure()).isFalse();
    assertThat(off.lists()).isEmpty();
  }

  @Test
  void aMissingListIsTreatedWithCare() {
    HardRules rules =
        bind(
            "block: when remark in list bad then DECLINE",
            "allow: when remark in list good then APPROVE");

    RuleRun unsure = ask(rules, KnownLists.none(), "remark", "someone");
    RuleRun nothingToLookUp = ask(rules, KnownLists.none());

    assertThat(unsure.decide(Decision.APPROVE)).isEqualTo(Decision.REVIEW);
    assertThat(unsure.decide(Decision.DECLINE)).isEqualTo(Decision.DECLINE);
    assertThat(unsure.isUnsure()).isTrue();
    assertThat(nothingToLookUp.decide(Decision.APPROVE)).isEqualTo(Decision.APPROVE);
    assertThat(nothingToLookUp.isUnsure()).isFalse();
    assertThatThrownBy(() -> KnownLists.none().require(rules.lists()))
        .hasMessageContaining("LIST-101");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody = 1 | RULE-110",
        "gender = f | RULE-111",
        "gender in list x | RULE-111",
        "count(gender, 1h) > 1 | RULE-111",
        "distinct(gender per ip, 1h) > 1 | RULE-111",
        "fraud = true | RULE-112",
        "amount = much | RULE-113",
        "at > yesterday | RULE-113",
        "known = perhaps | RULE-113",
        "remark > a | RULE-114",
        "ip = 203.0.113.9 | RULE-115",
        "\"record id\" in (a, b) | RULE-115",
        "count(ip, soon) > 1 | RULE-116",
        "often(ip, 1h) > 1 | RULE-116",
        "sum(remark per ip, 1h) > 1 | RULE-116",
        "count(ip, 1d) > 1 | RULE-116",
        "count(ip, 1h) in list x | RULE-118",
        "score >= 500 and gender = f | RULE-123",
        "count(gender, 1h) > 1 and score < 500 | RULE-123",
        "score > 1001 | RULE-124",
        "score >= high | RULE-124",
        "score is missing | RULE-124",
        "score in (1, 2) | RULE-124"
      })
  void aRuleThatDoesNotFitIsRefusedByName(String condition, String code) {
    assertThatThrownBy(() -> bind("odd-one: when " + condition + " then DECLINE"))
        .hasMessageContaining(code)
        .hasMessageContaining("odd-one")
        .hasMessageNotContaining("203.0.113.9");
  }

  @Test
  void aProxyOfAProtectedColumnIsRefused() {
    RuleScope scope =
        new RuleScope(
            RandomRules.KNOWN.inputs(), RandomRules.KNOWN, VelocityPlan.NONE, Set.of("remark"));

    assertThatThrownBy(
            () -> HardRules.bind(RuleLines.parse("a: when remark is missing then DECLINE"), scope))
        .hasMessageContaining("RULE-111");
    assertThatThrownBy(
            () -> HardRules.bind(RuleLines.parse("a: when count(ip, 1h) > 1 then DECLINE"), scope))
        .hasMessageContaining("RULE-117");
  }

  @ParameterizedTest
  @CsvSource({"609, APPROVE", "610, REVIEW", "1000, REVIEW"})
  void aRuleMayGoByTheScore(int score, Decision decided) {
    HardRules rules = bind("web: when remark = web and score >= 610 then at least REVIEW");

    assertThat(ask(rules, LISTS, score, "remark", "web").decide(Decision.APPROVE))
        .isEqualTo(decided);
    assertThat(ask(rules, LISTS, score, "remark", "app").decide(Decision.APPROVE))
        .isEqualTo(Decision.APPROVE);
  }

  @Test
  void aColumnCalledScoreStandsInQuotes() {
    HardRules rules = bind("own: when \"score\" >= 2 and score < 300 then DECLINE");

    assertThat(ask(rules, LISTS, 299, "score", "2").hits()).hasSize(1);
    assertThat(ask(rules, LISTS, 300, "score", "2").hits()).isEmpty();
    assertThat(ask(rules, LISTS, 299, "score", "1").hits()).isEmpty();
  }

  @Test
  void withoutAScoreARuleThatGoesByItIsTreatedWithCare() {
    HardRules rules =
        bind(
            "up: when amount > 5 and score >= 610 then DECLINE",
            "down: when amount > 5 and score < 610 then APPROVE");

    RuleRun untold = ask(rules, LISTS, RuleRun.NO_SCORE, "amount", "9");
    RuleRun unmet = ask(rules, LISTS, RuleRun.NO_SCORE, "amount", "2");

    assertThat(untold.decide(Decision.APPROVE)).isEqualTo(Decision.REVIEW);
    assertThat(untold.decide(Decision.DECLINE)).isEqualTo(Decision.DECLINE);
    assertThat(untold.isUnsure()).isTrue();
    assertThat(unmet.decide(Decision.APPROVE)).isEqualTo(Decision.APPROVE);
    assertThat(unmet.isUnsure()).isFalse();
  }

  @Test
  void thresholdsByAProxyAreRefusedWithTheColumnsName() {
    RuleScope scope =
        new RuleScope(
            RandomRules.KNOWN.inputs(), RandomRules.KNOWN, VelocityPlan.NONE, Set.of("remark"));

    assertThatThrownBy(
            () ->
                HardRules.bind(
                    RuleLines.parse("a: when remark = x and score > 5 then DECLINE"), scope))
        .hasMessageContaining("RULE-123")
        .hasMessageContaining("sets thresholds by \"remark\"");
  }

  @Test
  void whatRulesAloneReadBecomesPartOfTheRecord() {
    HardRules rules =
        bind(
            "a: when remark in list x and count(ip, 1h) > 2 then DECLINE",
            "b: when \"record id\" in list y and count(ip, 1h) > 3 then DECLINE");

    assertThat(rules.extra(RandomRules.KNOWN.inputs()))
        .extracting(Column::name)
        .containsExactly("remark", "record id");
    assertThat(rules.velocity().features()).hasSize(1);
    assertThat(rules.lists()).containsExactly("x", "y");
  }
}
