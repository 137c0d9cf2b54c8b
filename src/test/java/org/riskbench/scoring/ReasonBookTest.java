package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.CustomerReason;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Reason;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonCode.Direction;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.RuleLines;
import org.riskbench.schema.ColumnRole;

class ReasonBookTest {
  private static final RiskModel MODEL = Worded.model();
  private static final CustomerNotice TOLD = new CustomerNotice(true, "We could not say yes");

  private static ReasonDictionary edited(String code, UnaryOperator<ReasonCode> change) {
    ReasonDictionary words = MODEL.reasons().dictionary();
    return words.with(change.apply(words.find(code).orElseThrow()));
  }

  private static String text(RiskModel model, String code) {
    return Worded.declined(model).reasons(20).stream()
        .filter(reason -> reason.code().equals(code))
        .map(Reason::text)
        .findFirst()
        .orElse("");
  }

  @Test
  void countsAreToldWithTheirWindowAndHowManyGoodRecordsHaveFewer() {
    assertThat(text(MODEL, "IP_VELOCITY"))
        .isEqualTo(
            "7 earlier records with the same IP in 24 hours, more than 99 % of good records");
  }

  @Test
  void numbersKindsAndTruthsAreToldAgainstTheReference() {
    assertThat(text(MODEL, "AMOUNT"))
        .isEqualTo("Amount is 130, higher than in 99.9 % of good records");
    assertThat(text(MODEL, "CHANNEL"))
        .isEqualTo("Channel is of a kind that 10 % of good records are of");
    assertThat(text(MODEL, "MATCH")).isEqualTo("Match is no, as in at most 25 % of good records");
  }

  @Test
  void correlatedVelocityFeaturesShareOneCodeAndTheStrongestSpeaks() {
    assertThat(MODEL.reasons().dictionary().find("IP_VELOCITY").orElseThrow().covers()).hasSize(2);
    Assessment spender = Worded.assessed(MODEL, Map.of("amount", 50, "match", 1), 0, 500);

    assertThat(spender.reasons(1).get(0).text())
        .isEqualTo(
            "The sum of amount with the same IP in the last 7 days is 500, higher than in 99.9 % of good"
                + " records");
  }

  @Test
  void aKeysValueIsNeverToldHoweverTheWordsAreEdited() {
    assertThat(Worded.declined(MODEL).reasons(20)).extracting(Reason::code).contains("CARD");
    for (Reason reason : Worded.declined(MODEL).reasons(20)) {
      assertThat(reason.text()).doesNotContain("4,111", "4111", "203.0");
    }
    assertThatThrownBy(() -> Worded.model(edited("CARD", code -> code.worded("It is {value}"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("REASON-102");
  }

  @Test
  void whatIsMissingIsSaidToBeMissingWhateverTheWording() {
    RiskModel worded = Worded.model(edited("AMOUNT", code -> code.worded("{value} is a lot")));

    assertThat(text(worded, "AMOUNT")).isEqualTo("130 is a lot");
    assertThat(Worded.assessed(worded, Map.of("match", 1), 0, 0).reasons(1).get(0).text())
        .isEqualTo("Amount is missing");
  }

  @Test
  void wordingsAreFilledInPlaceByPlace() {
    RiskModel worded =
        Worded.model(
            edited("AMOUNT", code -> code.worded("{column}: {value} ({percentile}), {feature}")));

    assertThat(text(worded, "AMOUNT"))
        .isEqualTo("Amount: 130 (higher than in 99.9 % of good records), amount");
  }

  @Test
  void bracesAroundAnythingElseAreRefused() {
    for (String wording : List.of("{secret}", "{value", "value}", "{VALUE}", "{}", "{window}")) {
      assertThatThrownBy(() -> Worded.model(edited("AMOUNT", code -> code.worded(wording))))
          .as(wording)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("REASON-10");
    }
  }

  @Test
  void onlyWhatRaisesTheRiskIsAReason() {
    Assessment calm = Worded.assessed(MODEL, Map.of("amount", 10, "match", 1), 0, 0);

    assertThat(calm.reasons(20)).extracting(Reason::code).doesNotContain("AMOUNT", "IP_VELOCITY");
    assertThat(Worded.declined(MODEL).reasons(20))
        .allSatisfy(reason -> assertThat(reason.contribution()).isPositive());
  }

  @Test
  void aCodeWhoseDirectionContradictsIsNotGiven() {
    RiskModel low = Worded.model(edited("AMOUNT", code -> code.raising(Direction.LOW)));
    RiskModel high = Worded.model(edited("AMOUNT", code -> code.raising(Direction.HIGH)));

    assertThat(text(low, "AMOUNT")).isEmpty();
    assertThat(text(high, "AMOUNT")).isEqualTo(text(MODEL, "AMOUNT"));
    assertThat(Worded.declined(low).reasons(3)).hasSize(3);
  }

  @Test
  void fewerReasonsAreTheFirstOfMore() {
    List<Reason> all = Worded.declined(MODEL).reasons(20);

    assertThat(all).extracting(Reason::contribution).isSortedAccordingTo((a, b) -> b.compareTo(a));
    for (int most = 0; most < all.size(); most++) {
      assertThat(Worded.declined(MODEL).reasons(most)).isEqualTo(all.subList(0, most));
    }
  }

  @Test
  void codesAloneAreThoseOfTheReasonsTheRulesFirst() {
    for (Assessment assessment : List.of(Worded.declined(MODEL), Worded.declined(capped(MODEL)))) {
      for (int most = 0; most <= 20; most++) {
        String[] codes = new String[most];
        int found = assessment.reasonCodes(codes);

        assertThat(Arrays.asList(codes).subList(0, found))
            .isEqualTo(assessment.reasons(most).stream().map(Reason::code).toList());
      }
    }
  }

  @Test
  void customersAreToldNothingUnlessThePolicySaysSo() {
    assertThat(Worded.declined(MODEL).decision()).isEqualTo(Decision.DECLINE);
    assertThat(Worded.declined(MODEL).customerReasons()).isEmpty();
  }

  @Test
  void customersAreToldOnlyWhatIsSafeInTheOrderOfTheReasons() {
    ReasonDictionary words = MODEL.reasons().dictionary().with(TOLD);
    for (String code : List.of("MATCH", "IP_VELOCITY", "CHANNEL")) {
      ReasonCode before = words.find(code).orElseThrow();
      words = words.with(before.safe(true).told("About " + code.charAt(0)));
    }
    Assessment assessment = Worded.declined(Worded.model(words));

    assertThat(assessment.customerReasons())
        .extracting(CustomerReason::code)
        .isEqualTo(
            assessment.reasons(20).stream()
                .map(Reason::code)
                .filter(Set.of("MATCH", "IP_VELOCITY", "CHANNEL")::contains)
                .toList());
    assertThat(assessment.customerReasons())
        .extracting(CustomerReason::text)
        .containsExactlyInAnyOrder("About M", "About I", "About C");
  }

  @Test
  void whereNothingIsSafeOneSentenceSaysNothing() {
    RiskModel told = Worded.model(MODEL.reasons().dictionary().with(TOLD));

    assertThat(Worded.declined(told).customerReasons())
        .containsExactly(new CustomerReason("GENERAL", "We could not say yes"));
  }

  @Test
  void onlyADeclineIsExplainedToCustomers() {
    RiskModel told = Worded.model(MODEL.reasons().dictionary().with(TOLD));
    Assessment reviewed =
        Worded.assessed(told, Map.of("amount", 75, "match", 0, "channel", "web"), 0, 0);

    assertThat(reviewed.decision()).isNotEqualTo(Decision.DECLINE);
    assertThat(reviewed.customerReasons()).isEmpty();
  }

  private static RiskModel capped(RiskModel model) {
    return model.with(
        HardRules.bind(
            RuleLines.parse(
                "cap: when amount > 60 then DECLINE because OVER_CAP \"Over the cap\""
                    + " customer-safe \"The amount is too high\""),
            model.scope(model.inputs(), Set.of())));
  }

  @Test
  void aRuleThatDeclinesIsToldInItsOwnWordsForCustomers() {
    RiskModel told = Worded.model(MODEL.reasons().dictionary().with(TOLD));
    Assessment assessment = Worded.assessed(capped(told), Map.of("amount", 61, "match", 1), 0, 0);

    assertThat(assessment.reasons(1).get(0).text()).isEqualTo("Over the cap");
    assertThat(assessment.customerReasons())
        .containsExactly(new CustomerReason("OVER_CAP", "The amount is too high"));
  }

  @Test
  void aProtectedAttributeThatIsReadCannotBeLeftOutNorItsValueTold() {
    RiskModel forced = Worded.reading(ColumnRole.SENSITIVE_INPUT);
    ReasonDictionary words = forced.reasons().dictionary();
    ReasonCode amount = words.find("AMOUNT").orElseThrow();

    assertThat(text(forced, "AMOUNT")).isEqualTo("Amount is higher than in 99.9 % of good records");
    assertThatThrownBy(() -> forced.reasons().with(words.with(amount.raising(Direction.LOW))))
        .hasMessageContaining("REASON-108");
    assertThatThrownBy(() -> forced.reasons().with(words.with(amount.worded("{value}"))))
        .hasMessageContaining("REASON-102");
  }

  @Test
  void theCodesOfAnotherModelAreNotTaken() {
    ReasonDictionary words = MODEL.reasons().dictionary();
    ReasonDictionary fewer =
        new ReasonDictionary(words.codes().subList(1, words.codes().size()), words.notice());

    assertThatThrownBy(() -> MODEL.reasons().with(fewer))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
