package org.riskbench.ui.split;

import java.util.stream.Collectors;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPart;
import org.riskbench.split.SplitPlan.ByTime;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** What is said of a split in words. */
final class SplitSentences {
  private final Messages messages;

  SplitSentences(Messages messages) {
    this.messages = messages;
  }

  /** The parts in one sentence. */
  String summary(Split split) {
    return split.parts().stream().map(this::part).collect(Collectors.joining(" "));
  }

  private String part(SplitPart part) {
    String name = messages.text("split.part." + part.name());
    String rows = Formats.count(part.rows());
    String rate = Formats.percent(part.fraudRate());
    return part.from().isEmpty()
        ? messages.text("split.summary", name, rows, rate)
        : messages.text("split.summary.timed", name, rows, rate, part.from(), part.to());
  }

  /** How the records before the test part fared that had no known label yet. */
  String gap(Split split) {
    if (!(split.plan() instanceof ByTime)) {
      return messages.text("split.gap.by-time-only");
    }
    return split.aside().stream()
        .filter(part -> part.name().equals(SplitPart.LABEL_DELAY))
        .findFirst()
        .map(part -> messages.text("split.gap.some", Formats.count(part.rows())))
        .orElseGet(() -> messages.text("split.gap.none"));
  }
}
