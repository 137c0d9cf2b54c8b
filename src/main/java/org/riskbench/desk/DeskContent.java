package org.riskbench.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.rule.RuleTable;

/**
 * What lies on the desk, but for what is inside the runs. Immutable.
 *
 * @param at when it lay there so
 * @param table the data; empty if there is none
 * @param runs the runs in the order they were trained
 * @param trained how many runs were trained since the desk was empty
 * @param inHand number of the run in hand, 0 for none
 * @param rules the hard rules beside the runs
 */
public record DeskContent(
    Instant at,
    Optional<KeptTable> table,
    KeptPreparation preparation,
    List<KeptHandles> runs,
    int trained,
    int inHand,
    KeptStakes stakes,
    RuleTable rules,
    KeptView view) {
  public DeskContent {
    runs = List.copyOf(runs);
  }

  /** Whether nothing lies on the desk that would be missed. */
  public boolean isEmpty() {
    return table.isEmpty();
  }

  /** Whether it is about this data. */
  public boolean isAbout(Dataset data) {
    return table.filter(known -> known.is(data)).isPresent();
  }

  /** Whether two say the same, whenever that was. */
  public boolean isLike(DeskContent other) {
    return equals(other.at(at));
  }

  /** The same where a file of its table is elsewhere. */
  public DeskContent moved(Path file, Path to) {
    return new DeskContent(
        at,
        table.map(known -> known.moved(file, to)),
        preparation,
        runs,
        trained,
        inHand,
        stakes,
        rules,
        view);
  }

  /** The same with other words about its table. */
  DeskContent with(KeptTable known) {
    return new DeskContent(
        at, Optional.of(known), preparation, runs, trained, inHand, stakes, rules, view);
  }

  /** The same at another time. */
  public DeskContent at(Instant other) {
    return new DeskContent(other, table, preparation, runs, trained, inHand, stakes, rules, view);
  }
}
