package org.riskbench.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.RuleLines;
import org.riskbench.rule.RuleTable;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.RiskModel;

/** Whether a decision that was logged comes out the same. */
class ReplayTest {
  private static final Schema SCHEMA =
      new Schema(List.of(new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT)));

  static RiskModel model(String rules) {
    Recipe recipe = new Recipe(SCHEMA, List.of(new Standardise("amount", 40, 50, 100, 8, true)));
    double[] weights = {2, 0.3};
    double[] margins = IntStream.range(0, 2000).mapToDouble(i -> -6 + i * 0.004).toArray();
    double[] ones = new double[margins.length];
    Arrays.fill(ones, 1);
    RiskModel plain =
        new RiskModel(
            recipe,
            new LinearScorer(new double[2], 0, weights, -1.3),
            Uncalibrated.PLAIN,
            ScoreMap.fit(margins, ones),
            Policy.of(1, 500, 750),
            new double[2]);
    return rules.isEmpty() ? plain : plain.with(bound(plain, rules));
  }

  private static HardRules bound(RiskModel model, String rules) {
    return HardRules.bind(table(rules), model.scope(SCHEMA, Set.of()));
  }

  private static RuleTable table(String rules) {
    return RuleLines.parse(rules);
  }

  private static Decided logged(RiskModel model, double amount) {
    FlatRecord record = model.newRecord();
    record.set(0, amount);
    Assessment assessment = model.newAssessment();
    model.assess(record, new double[0], assessment);
    return new Decided(
        new Asked("r-1", "", Instant.EPOCH, Optional.empty(), 1),
        new DecidedBy("m:1", "f".repeat(64), 1, ""),
        new Verdict(
            OptionalDouble.of(assessment.probability()),
            OptionalInt.of(assessment.score()),
            assessment.decision(),
            assessment.band().name(),
            assessment.band().treatment(),
            OptionalDouble.of(amount)),
        Circumstances.normal(false),
        new Grounds(
            assessment.hits().stream().map(rule -> rule.name()).toList(),
            assessment.unsure().stream().map(rule -> rule.name()).toList(),
            List.of(),
            List.of()),
        List.of(),
        List.of(),
        new FittedVector(assessment.encoded(), new double[0]),
        Optional.empty());
  }

  @Test
  void aLoggedDecisionComesOutTheSameToTheLastBit() {
    RiskModel model = model("");
    for (double amount : new double[] {1, 80, 133.7, 9_000}) {
      ReplayReport report = Replay.of(logged(model, amount), model);
      assertThat(report.differences()).isEmpty();
      assertThat(report.isSame()).isTrue();
    }
  }

  @Test
  void whatRulesSaidIsTakenFromTheLog() {
    RiskModel model = model("large: when amount > 100 then DECLINE because LARGE \"Large\"");
    Decided declined = logged(model, 101);
    assertThat(declined.grounds().rules()).containsExactly("large");
    assertThat(declined.verdict().decision()).isEqualTo(Decision.DECLINE);
    assertThat(Replay.of(declined, model).differences()).isEmpty();
    assertThat(Replay.of(declined, model).decision()).isEqualTo(Decision.DECLINE);
  }

  @Test
  void oneBitOfTheProbabilityIsTold() {
    RiskModel model = model("");
    Decided honest = logged(model, 80);
    double probability = honest.verdict().probability().getAsDouble();
    Verdict other =
        new Verdict(
            OptionalDouble.of(Math.nextUp(probability)),
            honest.verdict().score(),
            Decision.DECLINE,
            honest.verdict().band(),
            honest.verdict().treatment(),
            honest.verdict().amount());
    Decided forged =
        new Decided(
            honest.asked(),
            honest.by(),
            other,
            honest.circumstances(),
            honest.grounds(),
            List.of(),
            List.of(),
            honest.vector(),
            Optional.empty());
    List<ReplayReport.Difference> differences = Replay.of(forged, model).differences();
    assertThat(differences)
        .extracting(ReplayReport.Difference::part)
        .containsExactly("probability", "decision");
    assertThat(differences.get(0).logged()).contains(Double.toHexString(Math.nextUp(probability)));
  }

  @Test
  void aDecisionWhoseVectorIsGoneCannotBeRecomputed() {
    RiskModel model = model("");
    Decided bare = logged(model, 80).with(FittedVector.NONE, Optional.empty());
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> Replay.of(bare, model));
    assertThat(refused.problem().code()).isEqualTo("LEDGER-114");
  }
}
