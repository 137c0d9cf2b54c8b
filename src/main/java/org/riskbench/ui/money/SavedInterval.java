package org.riskbench.ui.money;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.evaluation.Interval;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.Cases;
import org.riskbench.trial.MoneyReport;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;

/**
 * The interval of the saving: worked out in the background once the thresholds have come to rest,
 * and out of date until then. FX thread only.
 */
public final class SavedInterval {
  private final Messages messages;
  private final LatestJob job;
  private final Consumer<Runnable> settling;
  private final BooleanSupplier watched;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private Optional<Asked> asked = Optional.empty();

  /** What it is an interval of. */
  record Asked(Cases cases, Policy policy, Baseline against, CostModel costs, MoneyWords words) {}

  /**
   * An interval.
   *
   * @param settling runs the latest thing it was given a little later
   * @param watched whether anybody looks: else the work waits
   */
  SavedInterval(
      Messages messages, JobRunner jobs, Consumer<Runnable> settling, BooleanSupplier watched) {
    this.messages = messages;
    this.job = new LatestJob(jobs);
    this.settling = settling;
    this.watched = watched;
  }

  /** Nothing is asked any more. */
  void clear() {
    job.cancel();
    asked = Optional.empty();
    text.set("");
    stale.set(false);
  }

  /** Something else is asked from now on. */
  void ask(Asked wanted) {
    if (asked.equals(Optional.of(wanted)) && !stale.get()) {
      return;
    }
    asked = Optional.of(wanted);
    stale.set(true);
    settling.accept(this::begin);
  }

  /** Begins what is out of date, if anybody looks. */
  void begin() {
    Optional<Asked> wanted = asked.filter(each -> stale.get() && watched.getAsBoolean());
    wanted.ifPresent(
        each ->
            job.submit(
                JobRunner.Lane.COMPUTE,
                Job.of(
                    "job.money.interval",
                    context ->
                        MoneyReport.interval(
                            each.cases(), each.policy(), each.against(), each.costs(), context)),
                LatestJob.ending(found -> show(each, found), this::failed)));
  }

  private void show(Asked of, Interval found) {
    if (asked.equals(Optional.of(of))) {
      text.set(
          messages.text(
              "money.interval",
              of.words().plain(found.low()),
              of.words().plain(found.high()),
              EngineWords.told(found.method())));
      stale.set(false);
    }
  }

  private void failed(Optional<Problem> problem) {
    problem.ifPresent(found -> text.set(EngineWords.told(found.what())));
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String getText() {
    return text.get();
  }

  /** Whether it is still that of other thresholds or costs. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  public boolean isStale() {
    return stale.get();
  }
}
