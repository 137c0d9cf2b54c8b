package org.riskbench.ui.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleTable;

/**
 * The hard rules beside the runs, and what they make of records: written by Rules. FX thread only.
 */
public final class HardRules {
  private final ReadOnlyObjectWrapper<RuleTable> rules =
      new ReadOnlyObjectWrapper<>(RuleTable.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Ruled>> ruled =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private KnownLists lists = KnownLists.none();

  /** The rules that stand beside every run of the data on the desk. */
  public ReadOnlyObjectProperty<RuleTable> rulesProperty() {
    return rules.getReadOnlyProperty();
  }

  public RuleTable rules() {
    return rules.get();
  }

  /** Says which rules stand beside the models. */
  public void setRules(RuleTable table) {
    rules.set(table);
  }

  /**
   * What rules made of a run's records when they were last asked; empty while there are none. Ask
   * {@link #ruling} whether that still holds.
   */
  public ReadOnlyObjectProperty<Optional<Ruled>> ruledProperty() {
    return ruled.getReadOnlyProperty();
  }

  /** Says what the rules make of a run's records. */
  public void setRuled(Optional<Ruled> found) {
    ruled.set(found);
  }

  /** Lists that rules may look up. */
  public KnownLists lists() {
    return lists;
  }

  /** Puts lists within reach; done once, by the wiring. */
  public void setLists(KnownLists known) {
    lists = known;
  }

  /** What the rules make of a run's records; empty while that is being worked out. */
  public Optional<Ruled> ruling(DeskRun run) {
    RuleTable table = rules.get();
    return table.rules().stream().noneMatch(Rule::on)
        ? Optional.of(Ruled.free(run, table))
        : ruled.get().filter(found -> found.isOf(run, table));
  }
}
