package org.riskbench.ui.split;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.Messages;

/**
 * A way to divide the data.
 *
 * @param word the first word as on the command line
 * @param text name for people
 */
public record SplitWay(String word, String text) {
  static final String TIME = "time";
  static final String RANDOM = "random";
  static final String ENTITY = "entity";
  static final String COLUMN = "column";
  static final String FILE = "file";

  /** The ways this data allows, the usual one first. */
  static List<SplitWay> of(Dataset dataset, Messages messages) {
    List<String> words = new ArrayList<>();
    words.add(word(SplitPlan.defaultFor(dataset, 1)));
    if (dataset.hasTime()) {
      words.add(TIME);
    }
    words.add(RANDOM);
    if (!dataset.schema().with(ColumnRole.ENTITY).isEmpty()) {
      words.add(ENTITY);
    }
    if (!SplitPlan.columnsIn(dataset).isEmpty()) {
      words.add(COLUMN);
    }
    return words.stream().distinct().map(word -> of(word, messages)).toList();
  }

  static SplitWay of(String word, Messages messages) {
    return new SplitWay(word, messages.text("split.way." + word));
  }

  /** The way of a plan. */
  static String word(SplitPlan plan) {
    return plan instanceof SplitPlan.ByColumn ? COLUMN : plan.word();
  }

  @Override
  public String toString() {
    return text;
  }
}
