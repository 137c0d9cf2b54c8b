package org.riskbench.ui.decisions;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.LoggedDecision;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** The decision log of this desk, searched a page at a time. FX thread only. */
public final class DecisionsViewModel {
  static final int PAGE = 100;
  private static final String NO_LOG = "LEDGER-108";

  /** A page of the log with what was told; without a log there is none. */
  private record Found(boolean log, List<DecisionLine> lines, Optional<Long> next) {}

  private final Session session;
  private final Messages messages;
  private final Supplier<LedgerReader> log;
  private final Toasts toasts;
  private final Clock clock = Clock.systemUTC();
  private final LatestJob look;
  private final LatestJob export;
  private final SearchForm form;
  private final DetailViewModel detail;
  private final PerformanceViewModel performance;
  private final ObservableList<DecisionLine> lines = FXCollections.observableArrayList();
  private final Deque<Long> newer = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper hasNewer = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasOlder = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Wanted wanted = Wanted.ALL;
  private long before = Long.MAX_VALUE;
  private Optional<Long> next = Optional.empty();

  /**
   * The view's state.
   *
   * @param log opens the log to read it; called in jobs
   */
  public DecisionsViewModel(
      Session session,
      Messages messages,
      JobRunner jobs,
      Supplier<LedgerReader> log,
      ModelRegistry registry,
      Toasts toasts,
      TextClipboard clipboard) {
    this.session = session;
    this.messages = messages;
    this.log = log;
    this.toasts = toasts;
    this.look = new LatestJob(jobs);
    this.export = new LatestJob(jobs);
    this.form = new SearchForm(messages);
    this.detail =
        new DetailViewModel(
            messages, jobs, new LoggedModels(registry), text -> copy(clipboard, text));
    this.performance = new PerformanceViewModel(messages, jobs, log);
  }

  private void copy(TextClipboard clipboard, String text) {
    clipboard.copy(text);
    toasts.show(messages.text("decisions.copied"));
  }

  /** Looks into the log anew, at the place that is shown; called when the view comes in front. */
  public void look() {
    load(true);
  }

  /** Looks for what the form says, the newest first. */
  public void search() {
    form.read()
        .ifPresent(
            asked -> {
              wanted = asked;
              newer.clear();
              before = Long.MAX_VALUE;
              look();
            });
  }

  /** Shows all decisions again. */
  public void clear() {
    form.clear();
    search();
  }

  /** The next page. */
  public void showOlder() {
    next.ifPresent(
        row -> {
          newer.push(before);
          before = row;
          load(false);
        });
  }

  /** The page before. */
  public void showNewer() {
    if (!newer.isEmpty()) {
      before = newer.pop();
      load(false);
    }
  }

  private void load(boolean counted) {
    Wanted asked = wanted;
    long from = before;
    look.submit(
        JobRunner.Lane.FILES,
        Job.of("job.decisions", context -> found(asked, from)),
        LatestJob.ending(found -> show(found, counted), this::failed));
  }

  private Found found(Wanted asked, long from) {
    try (LedgerReader reader = log.get()) {
      LedgerReader.Page page = asked.page(reader, from, PAGE);
      Instant now = clock.instant();
      List<DecisionLine> read = new ArrayList<>();
      for (LoggedDecision row : page.rows()) {
        row.decided()
            .ifPresent(
                decided -> read.add(new DecisionLine(row, decided, reader.events(row), now)));
      }
      return new Found(true, read, page.next());
    } catch (ProblemException e) {
      if (e.problem().code().equals(NO_LOG)) {
        return new Found(false, List.of(), Optional.empty());
      }
      throw e;
    }
  }

  private void show(Found found, boolean counted) {
    notice.set(Optional.empty());
    next = found.next();
    Optional<DecisionLine> chosen = detail.line();
    lines.setAll(found.lines());
    hasNewer.set(!newer.isEmpty());
    hasOlder.set(next.isPresent());
    boolean none = found.lines().isEmpty() && wanted.equals(Wanted.ALL) && newer.isEmpty();
    empty.set(!found.log() || none);
    if (counted && !empty.get()) {
      performance.look(wanted.query());
    }
    long first = (long) newer.size() * PAGE + 1;
    shown.set(
        found.lines().isEmpty()
            ? messages.text("decisions.none")
            : messages.text(
                "decisions.shown",
                Formats.count(first),
                Formats.count(first + found.lines().size() - 1)));
    detail.choose(
        lines.stream()
            .filter(line -> chosen.filter(c -> c.row().row() == line.row().row()).isPresent())
            .findFirst());
  }

  private void failed(Optional<Problem> problem) {
    empty.set(false);
    notice.set(
        problem.map(each -> Notice.of(each).with(messages.text("decisions.again"), this::look)));
  }

  /** Writes all that meet the search to a file, the oldest first, with what became of them. */
  public void export(Path file) {
    Wanted asked = wanted;
    notice.set(Optional.empty());
    export.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.export",
            context -> {
              try (LedgerReader reader = log.get()) {
                return new DecisionFile(file).write(reader, asked, clock.instant(), context);
              }
            }),
        LatestJob.ending(
            rows ->
                toasts.show(
                    messages.text(
                        "decisions.exported",
                        Formats.count(rows),
                        String.valueOf(file.getFileName()))),
            problem -> notice.set(problem.map(Notice::of))));
  }

  /** Leads to the view in which a model is published. */
  public void showServer() {
    session.show(PublishView.SERVER);
  }

  public SearchForm getForm() {
    return form;
  }

  public DetailViewModel getDetail() {
    return detail;
  }

  public PerformanceViewModel getPerformance() {
    return performance;
  }

  public ObservableList<DecisionLine> getLines() {
    return lines;
  }

  /** Whether nothing was ever decided. */
  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  public boolean isEmpty() {
    return empty.get();
  }

  public ReadOnlyBooleanProperty hasNewerProperty() {
    return hasNewer.getReadOnlyProperty();
  }

  public boolean isHasNewer() {
    return hasNewer.get();
  }

  public ReadOnlyBooleanProperty hasOlderProperty() {
    return hasOlder.getReadOnlyProperty();
  }

  public boolean isHasOlder() {
    return hasOlder.get();
  }

  public ReadOnlyStringProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public String getShown() {
    return shown.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
