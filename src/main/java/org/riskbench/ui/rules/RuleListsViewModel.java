package org.riskbench.ui.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.lists.ListStore;
import org.riskbench.loading.ValueFile;
import org.riskbench.problem.Problem;
import org.riskbench.rule.HashedList;
import org.riskbench.rule.ListValues;
import org.riskbench.rule.Rule;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Toasts;

/** The lists that rules ask, and how one is brought in. FX thread only. */
public final class RuleListsViewModel {
  private final Messages messages;
  private final ListStore store;
  private final Runnable key;
  private final LatestJob job;
  private final Toasts toasts;
  private final Runnable changed;
  private final ObservableList<ListRow> rows = FXCollections.observableArrayList();
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty column = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable LocalDate> expires = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** What came of an import. */
  private record Kept(HashedList list, int leftOut, List<ListStore.Listing> all) {}

  /**
   * The lists of a store.
   *
   * @param key makes the desk's key if there is none yet
   * @param changed hears that rules may be answered otherwise now
   */
  public RuleListsViewModel(
      Messages messages,
      JobRunner jobs,
      ListStore store,
      Runnable key,
      Toasts toasts,
      Runnable changed) {
    this.messages = messages;
    this.store = store;
    this.key = key;
    this.job = new LatestJob(jobs);
    this.toasts = toasts;
    this.changed = changed;
    name.addListener((property, before, now) -> advice.set(""));
  }

  /** Looks at the folder. */
  public void refresh() {
    job.submit(
        JobRunner.Lane.FILES,
        Job.of("job.lists", context -> store.list()),
        LatestJob.ending(this::show, this::failed));
  }

  private void show(List<ListStore.Listing> lists) {
    rows.setAll(lists.stream().map(this::row).toList());
  }

  private ListRow row(ListStore.Listing listing) {
    Optional<HashedList> list = listing.list();
    String until =
        list.flatMap(held -> held.title().expiresAt())
            .map(
                end -> messages.text("rules.lists.until", Formats.day((double) end.toEpochMilli())))
            .orElseGet(() -> messages.text("rules.lists.never"));
    return new ListRow(
        listing.name(),
        list.map(held -> Formats.count(held.title().version())).orElse(Formats.NONE),
        list.map(held -> Formats.count(held.size())).orElse(Formats.NONE),
        list.map(held -> messages.text("rules.lists.as." + held.title().rule().name()))
            .orElse(Formats.NONE),
        listing.problem().map(Problem::what).orElse(until));
  }

  private void failed(Optional<Problem> problem) {
    notice.set(problem.map(Notice::of));
  }

  /** Looks at the name once its field is left. */
  public boolean check() {
    boolean sound = Rule.isName(name.get().strip());
    advice.set(sound ? "" : messages.text("rules.lists.name.advice"));
    return sound;
  }

  /** Brings in the values of a file as the next version of the list that is named. */
  void importFile(Path file) {
    if (!check()) {
      return;
    }
    String wanted = name.get().strip();
    Optional<String> from = Optional.of(column.get().strip()).filter(text -> !text.isEmpty());
    Optional<Instant> end =
        Optional.ofNullable(expires.get()).map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
    notice.set(Optional.empty());
    job.submit(
        JobRunner.Lane.FILES,
        Job.of("job.lists.import", context -> kept(wanted, file, from, end, context)),
        LatestJob.ending(this::kept, this::failed));
  }

  private Kept kept(
      String wanted, Path file, Optional<String> from, Optional<Instant> end, JobContext context) {
    ListValues values = new ListValues(from.orElse(wanted), ValueFile.read(file, from, context));
    key.run();
    HashedList list = store.save(wanted, values.spelling(), end, values.usable());
    return new Kept(list, values.leftOut(), store.list());
  }

  private void kept(Kept kept) {
    show(kept.all());
    String count = Formats.count(kept.list().size());
    String called = kept.list().title().name();
    toasts.show(
        kept.leftOut() == 0
            ? messages.text("rules.lists.kept", count, called)
            : messages.text("rules.lists.kept.some", count, called, Formats.count(kept.leftOut())));
    changed.run();
  }

  /** Puts a list into the bin. */
  void delete(ListRow row) {
    job.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.lists.delete",
            context -> {
              store.delete(row.name());
              return store.list();
            }),
        LatestJob.ending(
            lists -> {
              show(lists);
              changed.run();
            },
            this::failed));
  }

  public ObservableList<ListRow> getRows() {
    return rows;
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty columnProperty() {
    return column;
  }

  ObjectProperty<@Nullable LocalDate> expiresProperty() {
    return expires;
  }

  public ReadOnlyStringProperty adviceProperty() {
    return advice.getReadOnlyProperty();
  }

  public String getAdvice() {
    return advice.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
