package org.riskbench.ui.help;

import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.ControlGroup;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostLine;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Stakes;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Term;

/** What terms mean at the costs and the team that somebody has stated or that are assumed. */
record StakesSentences(Told told, Stakes stakes, ControlGroup control) implements Sentences {
  @Override
  public Optional<String> of(Term term) {
    CostModel costs = stakes.costs();
    return switch (term) {
      case COST_OF_MISS ->
          line(term, costs.miss(), CostFactor.LOSS_SHARE, CostFactor.RECOVERY, CostFactor.FEE);
      case COST_OF_FALSE_ALARM ->
          line(term, costs.falseAlarm(), CostFactor.MARGIN, CostFactor.CHURN);
      case COST_OF_REVIEW ->
          told.of(
              term,
              money(costs.value(CostFactor.REVIEW)),
              Formats.percent(costs.value(CostFactor.REVIEW_CAUGHT)),
              Formats.percent(costs.value(CostFactor.REVIEW_REFUSED)),
              assumed(CostFactor.REVIEW, CostFactor.REVIEW_CAUGHT, CostFactor.REVIEW_REFUSED));
      case CAPACITY ->
          stakes.capacity().flatMap(team -> told.of(term, Formats.number(team.perDay())));
      case CAPACITY_PROBABILITY -> stakes.capacity().flatMap(this::exceedable);
      case CONTROL_GROUP ->
          control.isNone() ? Optional.empty() : told.of(term, Formats.percent(control.share()));
      default -> Optional.empty();
    };
  }

  private Optional<String> line(Term term, CostLine cost, CostFactor... factors) {
    return told.of(term, Formats.percent(cost.perAmount()), money(cost.fixed()), assumed(factors));
  }

  /** A word for values of which one at least was never stated. */
  private String assumed(CostFactor... factors) {
    boolean any = Stream.of(factors).anyMatch(stakes.costs().assumed()::contains);
    return any ? " " + told.messages().text("help.assumed") : "";
  }

  private Optional<String> exceedable(Capacity team) {
    return told.of(
        Term.CAPACITY_PROBABILITY,
        Formats.number(team.perDay()),
        Formats.percent(team.exceedable()));
  }

  private String money(double sum) {
    String currency = stakes.costs().currency();
    return currency.isEmpty() ? Formats.number(sum) : Formats.number(sum) + " " + currency;
  }
}
