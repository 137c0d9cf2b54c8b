package org.riskbench.ui.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.trial.Cases;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.trial.SeparateThresholds;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoneyWords;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** What thresholds of its own for each group of a column would bring. FX thread only. */
public final class SeparateViewModel {
  private final Session session;
  private final Messages messages;
  private final LatestJob work;
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<OwnRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private Optional<String> column = Optional.empty();

  /** What is asked for. */
  private record Search(
      DeskRun run, Dataset dataset, Stakes stakes, String column, Treatment middle) {
    Outcome find(JobContext context) {
      Cases test = Cases.of(dataset, run.test(), stakes.week());
      Cases calibrate = Cases.of(dataset, run.calibrate(), stakes.week());
      Grouping grouping = Grouping.of(dataset, column);
      return new Outcome(
          MoneyPeriod.of(calibrate),
          MoneyPeriod.of(test),
          SeparateThresholds.of(calibrate, test, grouping, middle, stakes.costs(), context));
    }
  }

  /** What came out, with what money is told per on either part. */
  private record Outcome(MoneyPeriod calibrate, MoneyPeriod test, SeparateThresholds found) {}

  SeparateViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    session.selectedRunProperty().addListener((property, before, run) -> clear());
    session.stakesProperty().addListener((property, before, stakes) -> clear());
  }

  /** The column in hand. */
  void take(Optional<ColumnChoice> chosen) {
    Optional<String> segment =
        chosen.filter(choice -> !choice.isSensitive()).map(ColumnChoice::name);
    offered.set(segment.isPresent());
    title.set(segment.map(name -> messages.text("fairness.separate", name)).orElse(""));
    column = segment;
    clear();
  }

  /** Works it out. */
  public void workOut() {
    Optional<DeskRun> run = session.selectedRun();
    if (run.isEmpty() || session.dataset().isEmpty() || column.isEmpty()) {
      return;
    }
    Search search =
        new Search(
            run.get(),
            session.dataset().get(),
            session.stakes(),
            column.get(),
            PriceSearch.middle(session.policy(run.get())));
    work.submit(
        JobRunner.Lane.COMPUTE, Job.of("job.fairness.separate", search::find), this::worked);
  }

  public void cancel() {
    work.cancel();
  }

  private void clear() {
    work.cancel();
    rows.set(List.of());
    sentence.set("");
  }

  private void worked(JobState<Outcome> state) {
    running.set(!state.ended());
    if (state instanceof JobState.Succeeded<Outcome> done) {
      show(done.result());
    } else if (state instanceof JobState.Failed<Outcome> failed) {
      sentence.set(failed.problem().sentence());
    }
  }

  private void show(Outcome outcome) {
    String currency = session.stakes().costs().currency();
    MoneyWords where = words(currency, outcome.calibrate());
    MoneyWords judged = words(currency, outcome.test());
    SeparateThresholds found = outcome.found();
    List<OwnRow> all = new ArrayList<>();
    for (SeparateThresholds.Own own : found.groups()) {
      all.add(
          new OwnRow(
              own.group(),
              own.few() ? messages.text("fairness.separate.few") : thresholds(own.cut()),
              where.of(own.onCalibrate()),
              judged.of(own.onTest()),
              own.few()));
    }
    rows.set(List.copyOf(all));
    sentence.set(
        messages.text(
            found.onTest() >= 0 ? "fairness.separate.says" : "fairness.separate.loses",
            found.column(),
            judged.full(Math.abs(found.onTest())),
            where.full(found.onCalibrate()),
            thresholds(found.common())));
  }

  private MoneyWords words(String currency, MoneyPeriod period) {
    return new MoneyWords(messages, currency, period.factor(), period.isMonth());
  }

  private static String thresholds(Cut cut) {
    return score(cut.review()) + " / " + score(cut.decline());
  }

  private static String score(int score) {
    return score == ThresholdSweep.NONE ? Formats.NONE : Integer.toString(score);
  }

  /** Whether the chosen column divides records and not people. */
  public ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  public boolean isOffered() {
    return offered.get();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return running.get();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  public ReadOnlyObjectProperty<List<OwnRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }
}
