package org.riskbench.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.experiment.PortfolioReport;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.DeskRun;

/**
 * What trainings told in sentences: the latest, and the one before, as that may have ended while
 * nobody looked. FX thread only.
 */
final class OutcomeStory {
  private final Messages messages;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private String latest = "";

  OutcomeStory(Messages messages) {
    this.messages = messages;
  }

  /**
   * Tells of a training, if there is something to tell.
   *
   * @param runs that came of it, at least one
   * @param portfolio what the program did where it chose among learners
   * @param notes that are told nowhere else
   */
  void tell(List<DeskRun> runs, Optional<PortfolioReport> portfolio, List<Problem> notes) {
    Stream<String> done =
        portfolio.stream()
            .flatMap(found -> found.sentences().stream())
            .map(EngineWords::told)
            .map(new LearnerTitles(messages)::in);
    String told =
        Stream.concat(done, notes.stream().map(EngineWords::told))
            .collect(Collectors.joining("\n"));
    if (!told.isEmpty()) {
      String before = latest;
      latest = head(runs) + "\n" + told;
      text.set(before.isEmpty() ? latest : latest + "\n\n" + before);
    }
  }

  private String head(List<DeskRun> runs) {
    int first = runs.get(0).number();
    int last = runs.get(runs.size() - 1).number();
    return first == last
        ? messages.text("train.outcome.run", first)
        : messages.text("train.outcome.runs", first, last);
  }

  /** The runs are gone, and with them what was told of them. */
  void forget() {
    latest = "";
    text.set("");
  }

  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }
}
