package org.riskbench.ui.help;

import java.util.Optional;
import java.util.stream.Collectors;
import org.riskbench.dataset.Labels;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPart;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Term;

/** What terms mean of the way the records are divided. */
record SplitSentences(Told told, Split split, Labels labels) implements Sentences {
  @Override
  public Optional<String> of(Term term) {
    return switch (term) {
      case SPLIT -> told.of(term, parts());
      case TRAIN_PART -> part(term, split.train());
      case TUNE_PART -> part(term, split.tune());
      case CALIBRATE_PART -> part(term, split.calibrate());
      case TEST_PART -> part(term, split.test());
      case GAP -> gap();
      default -> Optional.empty();
    };
  }

  private Optional<String> gap() {
    return split.aside().stream()
        .filter(aside -> aside.name().equals(SplitPart.LABEL_DELAY))
        .findFirst()
        .flatMap(aside -> told.of(Term.GAP, Formats.count(aside.rows())));
  }

  private Optional<String> part(Term term, int[] rows) {
    return rows.length == 0
        ? Optional.empty()
        : told.of(term, Formats.count(rows.length), Formats.count(labels.frauds(rows)));
  }

  private String parts() {
    return split.parts().stream()
        .map(
            part ->
                told.messages().text("split.part." + part.name())
                    + " "
                    + Formats.count(part.rows()))
        .collect(Collectors.joining(", "));
  }
}
