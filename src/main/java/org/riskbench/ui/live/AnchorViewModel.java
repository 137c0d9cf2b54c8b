package org.riskbench.ui.live;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.session.Session;

/** Anchoring a score anew, as the remedy of an alert. FX thread only. */
public final class AnchorViewModel {
  private final Session session;
  private final BiFunction<ModelId, JobContext, ScoreAnchor.Anchored> anchor;
  private final LatestJob job;
  private final Messages messages;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<AnchorOutcome>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * Nothing is anchored yet.
   *
   * @param anchor saves the next version of a model; blocks
   */
  public AnchorViewModel(
      Session session,
      BiFunction<ModelId, JobContext, ScoreAnchor.Anchored> anchor,
      JobRunner jobs,
      Messages messages) {
    this.session = session;
    this.anchor = anchor;
    this.job = new LatestJob(jobs);
    this.messages = messages;
  }

  /** Saves the next version of a model. */
  void next(ModelId id) {
    busy.set(true);
    notice.set(Optional.empty());
    outcome.set(Optional.empty());
    job.submit(
        JobRunner.Lane.FILES,
        Job.of("job.reanchor", context -> anchor.apply(id, context)),
        LatestJob.ending(anchored -> done(id, anchored), this::failed));
  }

  private void done(ModelId before, ScoreAnchor.Anchored anchored) {
    busy.set(false);
    session.setModels(anchored.entries());
    outcome.set(Optional.of(AnchorOutcome.of(before, anchored, messages)));
  }

  private void failed(Optional<Problem> problem) {
    busy.set(false);
    notice.set(problem.map(Notice::of));
  }

  /** Leads to where the new version takes over, if somebody presses the button there. */
  void publish() {
    outcome
        .get()
        .ifPresent(
            made -> {
              session.requests().publish(made.model());
              session.show(PublishView.SERVER);
            });
  }

  /** The outcome was read. */
  void close() {
    outcome.set(Optional.empty());
  }

  /** What came of it; empty once it is closed or another one is asked for. */
  ReadOnlyObjectProperty<Optional<AnchorOutcome>> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** Whether one is being made. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public boolean isBusy() {
    return busy.get();
  }

  /** Why none could be made. */
  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
