package org.riskbench.ui.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.lists.ListStore;
import org.riskbench.lists.RuleFile;
import org.riskbench.problem.Problem;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleTable;
import org.riskbench.segment.SegmentRules;
import org.riskbench.trial.RuleProxies;
import org.riskbench.trial.RuleReport;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;

/** The table of hard rules and what each does on the test records. FX thread only. */
public final class RulesViewModel {
  private final Session session;
  private final Messages messages;
  private final RuleTrial trial;
  private final RuleForm form;
  private final LatestJob files;
  private final LatestJob admission;
  private final ObservableList<RuleRow> rows = FXCollections.observableArrayList();
  private final MoveHistory<RuleTable> history = new MoveHistory<>();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public RulesViewModel(Session session, Messages messages, JobRunner jobs, ListStore lists) {
    this.session = session;
    this.messages = messages;
    this.form = new RuleForm(messages);
    this.files = new LatestJob(jobs);
    this.admission = new LatestJob(jobs);
    this.trial =
        new RuleTrial(session, lists, jobs, problem -> notice.set(problem.map(Notice::of)));
    session.selectedRunProperty().addListener((property, before, run) -> take(run));
    session
        .datasetProperty()
        .addListener(
            (property, before, data) -> {
              boolean other =
                  !before.map(each -> each.sha256()).equals(data.map(each -> each.sha256()));
              if (other) {
                history.forget();
              }
            });
    session.hardRules().rulesProperty().addListener((property, before, table) -> show());
    session.hardRules().ruledProperty().addListener((property, before, ruled) -> show());
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<Object, Object>) change -> show());
    take(session.selectedRun());
  }

  private void take(Optional<DeskRun> run) {
    ready.set(run.isPresent());
    form.cancel();
    show();
  }

  private void show() {
    RuleTable table = session.hardRules().rules();
    Optional<RuleReport> report =
        session
            .selectedRun()
            .flatMap(
                run ->
                    session
                        .hardRules()
                        .ruledProperty()
                        .get()
                        .filter(ruled -> ruled.run().equals(run))
                        .flatMap(Ruled::counts)
                        .map(counts -> counts.report(session.thresholds().policy(run))))
            .filter(
                found ->
                    found.lines().stream()
                        .map(RuleReport.Line::rule)
                        .toList()
                        .equals(table.rules()));
    List<RuleRow> shown = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      int place = i;
      shown.add(row(place, table.rules().get(i), report.map(found -> found.lines().get(place))));
    }
    rows.setAll(shown);
    summary.set(report.map(this::summed).orElse(""));
  }

  private String summed(RuleReport report) {
    String changed = Formats.count(report.changed().records());
    String all = Formats.count(report.records());
    return report.unsure() > 0
        ? messages.text("rules.summary.unsure", changed, all, Formats.count(report.unsure()))
        : messages.text("rules.summary", changed, all);
  }

  private RuleRow row(int place, Rule rule, Optional<RuleReport.Line> line) {
    Optional<RuleReport.Line> counted = line.filter(any -> rule.on());
    return new RuleRow(
        place + 1,
        rule,
        rule.condition(),
        messages.text(EffectChoice.of(rule.effect()).key()),
        counted.map(found -> Formats.count(found.hits().records())).orElse(Formats.NONE),
        counted.map(found -> Formats.count(found.hits().frauds())).orElse(Formats.NONE),
        counted.map(found -> Formats.count(found.hits().goods())).orElse(Formats.NONE),
        counted.map(found -> changed(found.changed())).orElse(Formats.NONE));
  }

  private String changed(RuleReport.Count count) {
    return count.records() == 0
        ? Formats.count(0L)
        : messages.text(
            "rules.changed", Formats.count(count.records()), Formats.count(count.frauds()));
  }

  void change(RuleTable changed) {
    if (!changed.equals(session.hardRules().rules())) {
      history.remember(session.hardRules().rules(), messages.text("undo.rules"));
      session.hardRules().setRules(changed);
    }
  }

  /** Opens the form for a new rule. */
  public void begin() {
    session
        .selectedRun()
        .ifPresent(
            run -> form.begin(Subjects.of(run.scope(Set.of())), session.hardRules().rules()));
  }

  /** Opens the form for a rule, by its position. */
  void begin(int place) {
    session
        .selectedRun()
        .ifPresent(
            run ->
                form.begin(Subjects.of(run.scope(Set.of())), session.hardRules().rules(), place));
  }

  /** Takes the rule of the form into the table, if it is sound, above thresholds of segments. */
  public void keep() {
    session
        .selectedRun()
        .ifPresent(
            run ->
                form.changed(session.hardRules().rules(), run)
                    .map(SegmentRules::last)
                    .ifPresent(table -> admit(run, table, form::cancel, form::refuse)));
  }

  /** Takes a table if it is bound to the run and none of its rules goes by a proxy. */
  void admit(DeskRun run, RuleTable table, Runnable admitted, Consumer<Problem> refused) {
    Optional<Dataset> dataset = session.dataset();
    admission.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.rules",
            context ->
                HardRules.bind(
                    table,
                    run.scope(dataset.map(data -> RuleProxies.of(data, table)).orElse(Set.of())))),
        LatestJob.ending(
            bound -> {
              change(table);
              admitted.run();
            },
            problem -> problem.ifPresent(refused)));
  }

  void turn(int place, boolean on) {
    change(
        session
            .hardRules()
            .rules()
            .with(place, session.hardRules().rules().rules().get(place).switched(on)));
  }

  void remove(int place) {
    change(session.hardRules().rules().without(place));
  }

  /** Moves a rule up (-1) or down (1). */
  int move(int place, int by) {
    int target = place + by;
    if (target < 0 || target >= session.hardRules().rules().size()) {
      return place;
    }
    change(session.hardRules().rules().moved(place, target));
    return target;
  }

  public void undo() {
    if (history.isCanUndo()) {
      session.hardRules().setRules(history.undo(session.hardRules().rules()));
    }
  }

  public void redo() {
    if (history.isCanRedo()) {
      session.hardRules().setRules(history.redo(session.hardRules().rules()));
    }
  }

  /** Takes the rules of a file in place of those that stand here. */
  void importFile(Path file) {
    Optional<DeskRun> run = session.selectedRun();
    files.submit(
        JobRunner.Lane.FILES,
        Job.of("job.rules.import", context -> RuleFile.read(file)),
        LatestJob.ending(
            table ->
                run.ifPresent(
                    found ->
                        admit(
                            found,
                            table,
                            () -> {},
                            problem -> notice.set(Optional.of(Notice.of(problem))))),
            problem -> notice.set(problem.map(Notice::of))));
  }

  /** Writes the rules as a file that the command line reads, too. */
  void exportFile(Path file) {
    RuleTable table = session.hardRules().rules();
    files.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.rules.export",
            context -> {
              RuleFile.write(file, table);
              return file;
            }),
        LatestJob.ending(
            written -> notice.set(Optional.empty()),
            problem -> notice.set(problem.map(Notice::of))));
  }

  /** Tries the rules anew, as lists have changed. */
  public void listsChanged() {
    trial.run();
  }

  public RuleForm getForm() {
    return form;
  }

  public ObservableList<RuleRow> getRows() {
    return rows;
  }

  /** Whether a run is in hand whose records rules can be tried on. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  /** How many records are decided otherwise; empty while that is not known. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public String getSummary() {
    return summary.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  /** What can be taken back. */
  public MoveHistory<?> getHistory() {
    return history;
  }
}
