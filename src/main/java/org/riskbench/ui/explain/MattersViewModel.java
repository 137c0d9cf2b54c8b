package org.riskbench.ui.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.riskbench.explain.CodeImportance;
import org.riskbench.explain.Importance;
import org.riskbench.explain.ImportancePlan;
import org.riskbench.explain.ImportanceReport;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.NativeImportance;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;

/** What matters to the model in hand. FX thread only. */
public final class MattersViewModel {
  private final Session session;
  private final Messages messages;
  private final GroundsShelf shelf;
  private final LatestJob work;
  private final ObservableBooleanValue inFront;
  private final ReadOnlyObjectWrapper<Optional<ImportanceReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper byRecall = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
  private Optional<Asked> worked = Optional.empty();

  private record Found(Grounds grounds, ImportanceReport report) {}

  MattersViewModel(Session session, JobRunner jobs, Messages messages, GroundsShelf shelf) {
    this.session = session;
    this.messages = messages;
    this.shelf = shelf;
    this.work = new LatestJob(jobs);
    this.inFront = session.whereabouts().inFront(ExplainView.MATTERS);
    inFront.addListener(changed -> look());
    session.selectedRunProperty().addListener(changed -> look());
    session.hardRules().rulesProperty().addListener(changed -> look());
  }

  private void look() {
    Optional<Asked> asked = Asked.of(session);
    if (asked.isEmpty()) {
      worked = Optional.empty();
      report.set(Optional.empty());
    } else if (inFront.get() && !asked.equals(worked)) {
      measure(asked.get());
    } else if (!inFront.get() && session.screenProperty().get() == Screen.EXPLAIN) {
      giveWay();
    }
  }

  /** Another view of the screen has work to do: it need not wait for what nobody looks at. */
  private void giveWay() {
    if (report.get().isEmpty()) {
      work.cancel();
    }
  }

  private void measure(Asked asked) {
    worked = Optional.of(asked);
    report.set(Optional.empty());
    notice.set(Optional.empty());
    stopped.set(false);
    sentence.set(messages.text("explain.matters.working"));
    Optional<Grounds> laid = shelf.of(asked);
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.explain.matters", context -> find(asked, laid, context)),
        LatestJob.ending(this::take, this::failed));
  }

  private static Found find(Asked asked, Optional<Grounds> laid, JobContext context) {
    JobContext laying = context.share(0.3, "prepare");
    Grounds grounds = laid.orElseGet(() -> Grounds.of(asked, laying));
    laying.progress(1, "prepare");
    return new Found(
        grounds,
        Importance.of(
            grounds.model(),
            grounds.test(),
            ImportancePlan.USUAL,
            context.share(0.7, "explain.importance")));
  }

  private void take(Found found) {
    shelf.keep(found.grounds());
    report.set(Optional.of(found.report()));
    sentence.set(
        messages.text(
            "explain.matters.says",
            Formats.count(found.report().records()),
            Formats.count(found.report().frauds()),
            Formats.figure(found.report().auc()),
            Formats.percent(found.report().recall())));
  }

  private void failed(Optional<Problem> problem) {
    worked = Optional.empty();
    stopped.set(true);
    notice.set(problem.map(Notice::of));
    sentence.set(messages.text(problem.isPresent() ? "explain.none" : "explain.matters.cancelled"));
  }

  /** Measures again what was cancelled. */
  public void again() {
    look();
  }

  /** Whether measuring was cancelled or failed. */
  public ReadOnlyBooleanProperty stoppedProperty() {
    return stopped.getReadOnlyProperty();
  }

  public boolean isStopped() {
    return stopped.get();
  }

  /** Says by what columns are ranked: recall at a false-positive rate of 1 %, or the AUC. */
  public void rankByRecall(boolean isRecall) {
    byRecall.set(isRecall);
  }

  public ReadOnlyBooleanProperty byRecallProperty() {
    return byRecall.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ImportanceReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** The codes in the order in which they are shown. */
  List<CodeImportance> codes(ImportanceReport found) {
    Comparator<CodeImportance> order =
        Comparator.comparingDouble(code -> byRecall.get() ? -code.recallLoss() : -code.aucLoss());
    return found.codes().stream().sorted(order).toList();
  }

  /** How the model's own importance was told. */
  String own(ImportanceReport found) {
    return messages.text(
        found
            .own()
            .map(
                method ->
                    method == NativeImportance.Method.GAIN
                        ? "explain.matters.gain"
                        : "explain.matters.weight")
            .orElse("explain.matters.own.none"));
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
