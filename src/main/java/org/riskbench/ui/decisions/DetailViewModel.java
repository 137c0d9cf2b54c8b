package org.riskbench.ui.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.Replay;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;

/** The chosen decision. FX thread only. */
public final class DetailViewModel {
  private final DecisionWords words;
  private final DetailText text;
  private final LoggedModels models;
  private final LatestJob read;
  private final LatestJob replay;
  private final Consumer<String> clipboard;
  private final Messages messages;
  private final ObservableList<DetailLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper replayed = new ReadOnlyStringWrapper("");
  private Optional<DecisionLine> line = Optional.empty();

  DetailViewModel(
      Messages messages, JobRunner jobs, LoggedModels models, Consumer<String> clipboard) {
    this.messages = messages;
    this.words = new DecisionWords(messages);
    this.text = new DetailText(messages, words);
    this.models = models;
    this.read = new LatestJob(jobs);
    this.replay = new LatestJob(jobs);
    this.clipboard = clipboard;
  }

  Optional<DecisionLine> line() {
    return line;
  }

  /** Shows a decision, or none. */
  public void choose(Optional<DecisionLine> chosen) {
    if (chosen.equals(line)) {
      return;
    }
    boolean same =
        chosen.map(now -> now.row().row()).equals(line.map(before -> before.row().row()));
    line = chosen;
    shown.set(chosen.isPresent());
    if (!same) {
      replay.cancel();
      replayed.set("");
    }
    chosen.ifPresentOrElse(this::show, lines::clear);
  }

  private void show(DecisionLine now) {
    title.set(messages.text("decisions.detail", now.requestId()));
    Decided decided = now.decided();
    lines.setAll(
        text.of(now, decided.grounds().reasons().stream().map(DecisionWords::reason).toList()));
    if (decided.grounds().reasons().isEmpty()) {
      return;
    }
    read.submit(
        JobRunner.Lane.FILES,
        Job.of("job.decisions", context -> reasons(decided)),
        LatestJob.ending(
            found -> {
              if (line.equals(Optional.of(now))) {
                lines.setAll(text.of(now, found));
              }
            },
            problem -> {
              // The words that are shown already say as much as can be said without the file.
            }));
  }

  private List<String> reasons(Decided decided) {
    List<String> found = new ArrayList<>();
    decided.grounds().reasons().forEach(code -> found.add(models.reason(decided, code)));
    return found;
  }

  /** Computes the decision again from what was logged and says whether it is the same. */
  public void computeAgain() {
    line.ifPresent(
        now -> {
          Decided decided = now.decided();
          replayed.set(messages.text("decisions.replay.running"));
          replay.submit(
              JobRunner.Lane.COMPUTE,
              Job.of("job.replay", context -> Replay.of(decided, models.require(decided).model())),
              LatestJob.ending(
                  report ->
                      replayed.set(
                          words.replay(
                              report, decided.by().model(), decided.circumstances().mode())),
                  problem -> replayed.set(problem.map(EngineWords::told).orElse(""))));
        });
  }

  /** Takes the request id to other programs. */
  public void copyId() {
    line.ifPresent(now -> clipboard.accept(now.requestId()));
  }

  ObservableList<DetailLine> getLines() {
    return lines;
  }

  /** Whether a decision is chosen. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public boolean isShown() {
    return shown.get();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /** What computing it again came to; empty before. */
  public ReadOnlyStringProperty replayedProperty() {
    return replayed.getReadOnlyProperty();
  }

  public String getReplayed() {
    return replayed.get();
  }
}
