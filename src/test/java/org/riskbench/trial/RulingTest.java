package org.riskbench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Policy;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;
import org.riskbench.experiment.RuleHits;
import org.riskbench.job.JobContext;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.RuleLines;
import org.riskbench.rule.RuleScope;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

/** What is told of a policy with rules equals a count over the records, one by one. */
class RulingTest {
  private static final String RULES =
      """
      young: when age < 25 then at most REVIEW
      small: when amount < 60 then APPROVE
      large: when amount > 400 and age >= 30 then at least REVIEW
      old: when age > 70 then DECLINE
      off nobody: when age > 0 then DECLINE
      """;

  private final Made made = new Made(3);
  private final Dataset dataset = made.dataset();
  private final Cases cases = made.cases(WorkWeek.EVERY_DAY);
  private final RuleHits hits = hits(RULES);

  private RuleHits hits(String rules) {
    RuleScope scope =
        new RuleScope(dataset.schema().inputs(), dataset.schema(), VelocityPlan.NONE, Set.of());
    return RuleHits.of(
        HardRules.bind(RuleLines.parse(rules), scope),
        KnownLists.none(),
        dataset,
        cases.scored(),
        JobContext.none());
  }

  /** The rules in plain words. */
  private Decision plainly(int row, Decision model) {
    double age = dataset.rows().numbers(3)[row];
    double amount = dataset.rows().numbers(1)[row];
    boolean young = age < 25;
    boolean small = amount < 60;
    if (small) {
      return Decision.APPROVE;
    }
    boolean large = amount > 400 && age >= 30;
    Decision least = large ? Decision.REVIEW : Decision.APPROVE;
    least = age > 70 ? Decision.DECLINE : least;
    Decision most = young ? Decision.REVIEW : Decision.DECLINE;
    Decision raised = model.compareTo(least) < 0 ? least : model;
    return raised.compareTo(most) > 0 ? most : raised;
  }

  private static PolicyReport report(Cases told, Policy policy) {
    return PolicyReport.of(
        told, policy, Baseline.APPROVE_ALL, CostModel.ASSUMED, Optional.empty(), JobContext.none());
  }

  @ParameterizedTest
  @CsvSource({"300, 600", "500, 500", "0, 700", "450, 1001", "1001, 1001", "0, 0"})
  void countsAndMoneyAddUpOverTheRecords(int review, int decline) {
    Policy policy = Policy.of(1, review, decline);
    PolicyReport report = report(cases.under(hits.leeways()), policy);
    double[] counts = new double[3];
    double cost = 0;
    for (int row = 0; row < Made.ROWS; row++) {
      Decision decision = plainly(row, policy.decide(made.scores[row]));
      assertThat(hits.decide(row, policy.decide(made.scores[row]))).isEqualTo(decision);
      counts[decision.strictness()]++;
      Treatment treatment = Treatment.of(decision);
      double amount = dataset.rows().numbers(1)[row];
      boolean fraud = cases.scored().records().fraud()[row];
      cost += CostModel.ASSUMED.cost(treatment, fraud).at(amount);
    }

    assertThat(report.outcome().approved().total()).isEqualTo(counts[0]);
    assertThat(report.outcome().reviewed().total()).isEqualTo(counts[1]);
    assertThat(report.outcome().declined().total()).isEqualTo(counts[2]);
    assertThat(report.money().now().total()).isCloseTo(cost, Offset.offset(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"300, 600", "0, 700", "1001, 1001"})
  void everyChangedDecisionIsCountedForTheRuleThatSetIt(int review, int decline) {
    Policy policy = Policy.of(1, review, decline);
    RuleReport report = RuleReport.of(cases, policy, hits);
    long changed = 0;
    long old = 0;
    for (int row = 0; row < Made.ROWS; row++) {
      Decision alone = policy.decide(made.scores[row]);
      changed += plainly(row, alone) != alone ? 1 : 0;
      old += dataset.rows().numbers(3)[row] > 70 ? 1 : 0;
    }

    assertThat(report.changed().records()).isEqualTo(changed);
    assertThat(report.lines().get(3).hits().records()).isEqualTo(old);
    assertThat(report.lines().get(3).hits().frauds() + report.lines().get(3).hits().goods())
        .isEqualTo(old);
    assertThat(report.lines().get(4).hits().records()).isZero();
    assertThat(report.lines()).allMatch(line -> line.changed().records() <= line.hits().records());
  }

  @ParameterizedTest
  @CsvSource({"300, 600", "0, 700"})
  void withAllRulesOffTheModelDecidesAlone(int review, int decline) {
    Policy policy = Policy.of(1, review, decline);
    String off = RULES.replaceAll("(?m)^(?!off )(?=.)", "off ");

    assertThat(hits(off).leeways()).isEqualTo(Leeways.FREE);
    assertThat(report(cases.under(hits(off).leeways()), policy))
        .usingRecursiveComparison()
        .comparingOnlyFields("money.now", "money.before", "money.saved", "money.excluded")
        .isEqualTo(report(cases, policy));
    assertThat(RuleReport.of(cases, policy, hits(off)).changed())
        .isEqualTo(new RuleReport.Count(0, 0));
    assertThat(List.of(Decision.values()))
        .allMatch(decision -> hits(off).decide(7, decision) == decision);
  }

  /** Who is in the group can be told from the twin column alone. */
  @Test
  void aColumnThatTellsAProtectedOneIsNamedAsItsProxy() {
    var schema =
        new Schema(
            Stream.concat(
                    dataset.schema().columns().stream(),
                    Stream.of(new Column("twin", ColumnKind.CATEGORY, ColumnRole.FEATURE)))
                .toList());
    var values =
        new ArrayList<ColumnValues>(
            IntStream.range(0, dataset.schema().size()).mapToObj(dataset.rows()::values).toList());
    values.add(dataset.rows().values(dataset.schema().require("group")));
    Dataset twinned = Dataset.of("twinned", new Rows(schema, values));

    Set<String> proxies =
        RuleProxies.of(
            twinned, RuleLines.parse("a: when twin = a and age < 30 then at least REVIEW"));

    assertThat(proxies).containsExactly("twin");
  }
}
