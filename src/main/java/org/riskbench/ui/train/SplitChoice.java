package org.riskbench.ui.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.ui.kit.Messages;

/**
 * A way to divide the data.
 *
 * @param word as on the command line
 * @param text name for people
 */
public record SplitChoice(String word, String text) {

  /** The ways this data allows, the best first. */
  static List<SplitChoice> of(Dataset dataset, Messages messages) {
    List<String> words = new ArrayList<>();
    words.add(SplitPlan.defaultFor(dataset, 1).word());
    if (dataset.hasTime()) {
      words.add("time");
    }
    words.add("random");
    if (!dataset.schema().with(ColumnRole.ENTITY).isEmpty()) {
      words.add("entity");
    }
    return words.stream()
        .distinct()
        .map(word -> new SplitChoice(word, messages.text("train.split." + word)))
        .toList();
  }

  SplitPlan plan(double testShare, long seed) {
    Shares shares = Shares.defaults().withTest(testShare);
    return switch (word) {
      case "time" -> new SplitPlan.ByTime(shares, Duration.ZERO);
      case "entity" -> new SplitPlan.ByEntity(shares, List.of(), seed);
      case "file" -> new SplitPlan.BySecondFile(shares, seed);
      default -> new SplitPlan.AtRandom(shares, seed);
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
