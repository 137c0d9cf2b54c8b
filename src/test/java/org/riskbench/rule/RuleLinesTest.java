package org.riskbench.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.decision.Decision;
import org.riskbench.problem.ProblemException;

class RuleLinesTest {
  @Test
  void aLineIsReadAsPeopleWriteIt() {
    RuleTable table =
        RuleLines.parse(
            """
            # comments and empty lines say nothing

            blocked: when email in list bad-mail then DECLINE because BLOCK_LIST "It is blocked"
            burst: when count(ip, 1h) >= 5 and amount>100 then at least REVIEW customer
            """
                    .replace(
                        " customer", " because BURST \"Many tries\" customer-safe note \"Ann\"")
                + "off trusted: when \"customer no\" not in list vip and web in(a,\"b c\")"
                + " then APPROVE");

    assertThat(table.rules())
        .containsExactly(
            new Rule(
                "blocked",
                true,
                List.of(new Condition.Listed(Subject.column("email"), true, "bad-mail")),
                Effect.atLeast(Decision.DECLINE),
                new Rule.Why("BLOCK_LIST", "It is blocked", false),
                ""),
            new Rule(
                "burst",
                true,
                List.of(
                    new Condition.Compared(Subject.past("count(ip, 1h)"), Comparison.AT_LEAST, "5"),
                    new Condition.Compared(Subject.column("amount"), Comparison.MORE, "100")),
                Effect.atLeast(Decision.REVIEW),
                new Rule.Why("BURST", "Many tries", true),
                "Ann"),
            new Rule(
                "trusted",
                false,
                List.of(
                    new Condition.Listed(Subject.column("customer no"), false, "vip"),
                    new Condition.OneOf(Subject.column("web"), true, List.of("a", "b c"))),
                Effect.atMost(Decision.APPROVE),
                Rule.Why.of("trusted"),
                ""));
  }

  @Property
  void whatIsPrintedIsReadAsTheSameTable(@ForAll long seed) {
    RuleTable table = new RandomRules(seed).table();

    assertThat(RuleLines.parse(RuleLines.print(table))).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Blocked: when a = 1 then DECLINE | 1 | a name in lower-case",
        "a when b = 1 then DECLINE | 3 | a colon",
        "a: if b = 1 then DECLINE | 4 | the word when",
        "a: when b then DECLINE | 11 | a comparison",
        "a: when b = 1 or c = 2 then DECLINE | 15 | and, or then",
        "a: when b = 1 then REVIEW | 20 | at least REVIEW",
        "a: when b = 1 then at least APPROVE | 20 | changes nothing",
        "a: when b = 1 then decline | 20 | APPROVE, REVIEW or DECLINE",
        "a: when b in list Bad then DECLINE | 19 | a list has a name",
        "a: when b in (1, then DECLINE | 23 | a comma",
        "a: when b = 1 then DECLINE because code \"x\" | 36 | capital letters",
        "a: when b = 1 then DECLINE because CODE | 40 | wording in quotes",
        "a: when b = \"x then DECLINE | 12 | a word",
        "a: when b = 1 then DECLINE please | 28 | the end of the line",
      })
  void aBadLineSaysWhereAndWhatIsWrong(String line, int character, String why) {
    assertThatThrownBy(() -> RuleLines.parse("# first\n" + line))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(
            "RULE-101 Line 2 of the rules can't be read at character " + character)
        .hasMessageContaining(why);
  }

  @Test
  void aBadLineIsNotRepeated() {
    assertThatThrownBy(
            () -> RuleLines.parse("a: when mail = someone@example.org then then DECLINE"))
        .hasMessageNotContaining("someone");
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    assertThatThrownBy(
            () -> RuleLines.parse("a: when b = 1 then DECLINE\na: when b = 2 then DECLINE"))
        .hasMessageContaining("RULE-102")
        .hasMessageContaining("two rules are called a");
  }
}
