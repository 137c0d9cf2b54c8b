package org.riskbench.ui.publish;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.ModelId;
import org.riskbench.trial.DecisionDiff;
import org.riskbench.trial.ModelRecords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/**
 * Asks before another model takes over from the one that answers: customers are decided otherwise
 * from then on. FX thread only.
 */
public final class Replacement {
  private final Session session;
  private final Messages messages;
  private final ModelRegistry registry;
  private final LatestJob work;
  private final Answers answers;
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper confirmLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper keepLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<DearFlips> dearest =
      new ReadOnlyObjectWrapper<>(DearFlips.NONE);
  private Optional<ModelId> wanted = Optional.empty();

  /**
   * What happens after the answer.
   *
   * @param replace the model takes over
   * @param keep the one before answers on
   * @param refused the model can't be read
   */
  record Answers(Consumer<ModelId> replace, Runnable keep, Consumer<Problem> refused) {}

  /** What was found; no diff where no data fits. */
  private record Found(Optional<DecisionDiff> diff, SealedModel model, Optional<String> lack) {}

  Replacement(
      Session session, Messages messages, JobRunner jobs, ModelRegistry registry, Answers answers) {
    this.session = session;
    this.messages = messages;
    this.registry = registry;
    this.work = new LatestJob(jobs);
    this.answers = answers;
  }

  /** Asks whether one model is to take over from another, and looks what that would change. */
  void ask(ModelId live, ModelId next) {
    wanted = Optional.of(next);
    title.set(messages.text("publish.replace.title", live.toString(), next.toString()));
    confirmLabel.set(messages.text("publish.replace.confirm", live.toString()));
    keepLabel.set(messages.text("publish.replace.keep", live.toString()));
    text.set(messages.text("publish.replace.looking"));
    dearest.set(DearFlips.NONE);
    asked.set(true);
    Optional<Dataset> data = session.dataset();
    KnownLists lists = session.hardRules().lists();
    Optional<int[]> test = session.selectedRun().map(run -> run.test().rows());
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.replace",
            context -> find(registry.load(live), registry.load(next), data, test, lists, context)),
        this::looked);
  }

  private static Found find(
      SealedModel live,
      SealedModel next,
      Optional<Dataset> data,
      Optional<int[]> test,
      KnownLists lists,
      JobContext context) {
    Optional<Dataset> fitting =
        data.filter(known -> ModelRecords.missing(live.model(), known.schema()).isEmpty())
            .filter(known -> ModelRecords.missing(next.model(), known.schema()).isEmpty());
    if (fitting.isEmpty()) {
      String lack = data.isEmpty() ? "publish.replace.nodata" : "publish.replace.misfit";
      return new Found(Optional.empty(), next, Optional.of(lack));
    }
    Dataset dataset = fitting.get();
    int[] rows = test.orElseGet(() -> rows(dataset));
    return new Found(
        Optional.of(
            DecisionDiff.of(
                live.model(), next.model(), dataset, rows, next.stakes(), lists, context)),
        next,
        Optional.empty());
  }

  /** Records that may be judged by; all of them where nobody knows what came of them. */
  private static int[] rows(Dataset dataset) {
    int[] mature = dataset.labels().matureRows();
    return mature.length > 0 ? mature : IntStream.range(0, dataset.size()).toArray();
  }

  private void looked(JobState<Found> state) {
    if (state instanceof JobState.Succeeded<Found> done) {
      Found found = done.result();
      text.set(
          found
              .diff()
              .map(diff -> ReplacementText.of(diff, found.model().stakes(), messages))
              .orElseGet(() -> messages.text(found.lack().orElseThrow())));
      dearest.set(
          found
              .diff()
              .map(diff -> DearFlips.of(diff, found.model().stakes(), messages))
              .orElse(DearFlips.NONE));
    } else if (state instanceof JobState.Failed<Found> failed) {
      close();
      answers.refused().accept(failed.problem());
    }
  }

  /** The other model takes over. */
  public void confirm() {
    Optional<ModelId> next = wanted;
    close();
    next.ifPresent(answers.replace());
  }

  /** The model before answers on. */
  public void keep() {
    close();
    answers.keep().run();
  }

  /** Nothing is asked any more. */
  void close() {
    wanted = Optional.empty();
    asked.set(false);
    work.cancel();
  }

  /** Whether an answer is waited for. */
  public ReadOnlyBooleanProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  public boolean isAsked() {
    return asked.get();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String getText() {
    return text.get();
  }

  /** The records for which most hangs on it. */
  ReadOnlyObjectProperty<DearFlips> dearestProperty() {
    return dearest.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty confirmLabelProperty() {
    return confirmLabel.getReadOnlyProperty();
  }

  public String getConfirmLabel() {
    return confirmLabel.get();
  }

  public ReadOnlyStringProperty keepLabelProperty() {
    return keepLabel.getReadOnlyProperty();
  }

  public String getKeepLabel() {
    return keepLabel.get();
  }
}
