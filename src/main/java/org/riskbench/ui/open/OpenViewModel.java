package org.riskbench.ui.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TablePlace;
import org.riskbench.loading.TablePreview;
import org.riskbench.problem.Problem;
import org.riskbench.schema.CellHash;
import org.riskbench.settings.SaltStore;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.TableFiles;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.OpenDraft;
import org.riskbench.ui.session.Session;

/** Opening a table by hand. What was typed stays for the next time, but for the password. */
public final class OpenViewModel {
  private final Session session;
  private final Messages messages;
  private final SaltStore salt;
  private final LatestJob work;
  private final FileForm file;
  private final DatabaseForm database;
  private final OtherFilesForm others;
  private final ColumnsForm columns;
  private final LabelWishForm label;
  private final BooleanProperty fromDatabase = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper seen = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Whether the data on the desk came from elsewhere since the form was last begun. */
  private boolean other;

  public OpenViewModel(Session session, Messages messages, JobRunner jobs, SaltStore salt) {
    this.session = session;
    this.messages = messages;
    this.salt = salt;
    this.work = new LatestJob(jobs);
    this.file = new FileForm(messages);
    this.database = new DatabaseForm(messages, jobs);
    this.others = new OtherFilesForm(messages);
    this.columns = new ColumnsForm(messages);
    this.label = new LabelWishForm(messages);
    fromDatabase.addListener((property, before, now) -> begin());
    Stream.of(file.getPath(), database.getAddress(), database.getTable(), database.getQuery())
        .forEach(field -> field.textProperty().addListener((p, before, now) -> forget()));
    file.getSheet().textProperty().addListener((property, before, now) -> lookAtSheet());
    session
        .datasetProperty()
        .addListener((property, before, now) -> other |= !source(before).equals(source(now)));
    session
        .requests()
        .openDraftProperty()
        .addListener((property, before, draft) -> draft.ifPresent(this::begin));
    session.requests().openDraftProperty().get().ifPresent(this::begin);
  }

  private void begin(OpenDraft draft) {
    notice.set(Optional.empty());
    boolean base = draft.start() == OpenDraft.Start.DATABASE;
    fromDatabase.set(base);
    if (base) {
      draft.query().ifPresent(database::show);
      draft.file().ifPresent(found -> database.getAddress().set("jdbc:sqlite:" + found));
      if (draft.file().isPresent()) {
        database.test();
      }
    } else {
      Optional<Path> start = draft.file().or(this::onDesk);
      if (start.isPresent() && !start.equals(file.path()) && (other || file.getPath().isEmpty())) {
        begin();
        choose(start.get());
      }
      other = false;
    }
  }

  private static Optional<Path> source(Optional<Dataset> of) {
    return of.map(data -> data.report().source().file());
  }

  private void lookAtSheet() {
    forget();
    if (!file.getSheet().isEmpty()) {
      look();
    }
  }

  /** The file of the data on the desk, for opening it otherwise. */
  private Optional<Path> onDesk() {
    return source(session.dataset()).filter(Files::isRegularFile);
  }

  // ---- what the user does

  /** Takes a file and looks at it. */
  public void choose(Path chosen) {
    if (TableFiles.isDatabase(chosen)) {
      fromDatabase.set(true);
      database.getAddress().set("jdbc:sqlite:" + chosen);
      database.test();
      return;
    }
    file.getPath().set(chosen.toString());
    look();
  }

  /** Takes a second file to join, and looks for the columns that both have. */
  public void chooseJoin(Path chosen) {
    others.getJoin().set(chosen.toString());
    look();
  }

  /** Takes a file as the test part. */
  public void chooseTest(Path chosen) {
    others.getTest().set(chosen.toString());
  }

  private record Look(TablePreview preview, Optional<List<String>> joined) {}

  /** Looks at the first rows in the background. */
  public void look() {
    notice.set(Optional.empty());
    if (!checkSource()) {
      return;
    }
    TablePlace place = place();
    Optional<Path> second = others.joined();
    seen.set(messages.text("open.looking"));
    work.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.look",
            context ->
                new Look(TablePreview.of(place.look(), context), second.map(DataLoader::columns))),
        LatestJob.ending(this::show, this::failed));
  }

  private void show(Look found) {
    TablePreview preview = found.preview();
    seen.set(
        messages.text(
            "open.seen",
            preview.format(),
            Formats.count(preview.columns().size()),
            EngineWords.told(preview.estimate().sentence())));
    file.showSheets(preview.sheets());
    columns.show(preview);
    List<String> added = found.joined().orElse(List.of());
    found.joined().ifPresent(second -> others.offer(preview.names(), second));
    label.offer(
        Stream.concat(
                preview.names().stream(),
                added.stream().filter(name -> !preview.names().contains(name)))
            .toList());
  }

  private void failed(Optional<Problem> problem) {
    seen.set("");
    notice.set(problem.map(Notice::of));
  }

  /** A table from elsewhere has other companions and other labels. */
  private void begin() {
    forget();
    others.clear();
    label.clear();
  }

  /** What was seen was of another source. */
  private void forget() {
    work.cancel();
    seen.set("");
    columns.clear();
    label.offer(List.of());
  }

  /** Loads the table; where something is wrong, the form says so and stays. */
  public void open() {
    notice.set(Optional.empty());
    boolean well =
        Stream.of(checkSource(), others.check(), columns.check(), label.check())
            .allMatch(each -> each);
    if (!well) {
      return;
    }
    LoadOptions options = label.apply(columns.apply(others.apply(LoadOptions.defaults())));
    TablePlace place = place();
    LabelTiming timing = label.timing();
    Optional<Path> known = fromDatabase.get() ? Optional.empty() : file.whole();
    String name = fromDatabase.get() ? database.name() : file.name();
    boolean repeatable = !fromDatabase.get() || !database.hasPassword();
    List<String> hashed = columns.hashed();
    work.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.open",
            context ->
                new DataRequest.Open(
                    name,
                    place,
                    hashed.isEmpty() ? options : options.hash(hashed, new CellHash(salt.require())),
                    timing,
                    known,
                    repeatable)),
        LatestJob.ending(this::ask, this::failed));
  }

  private void ask(DataRequest.Open request) {
    if (fromDatabase.get()) {
      database.remember(database.getAddress().typed());
    }
    end();
    session.requests().ask(request);
  }

  /** Goes back to what was. */
  public void cancel() {
    work.cancel();
    end();
  }

  private void end() {
    database.forgetPassword();
    session.requests().endOpening();
  }

  private boolean checkSource() {
    return fromDatabase.get() ? database.check() : file.check();
  }

  private TablePlace place() {
    return fromDatabase.get() ? new TablePlace.OfDatabase(database.query()) : file.place();
  }

  // ---- what the form shows

  public FileForm getFile() {
    return file;
  }

  public DatabaseForm getDatabase() {
    return database;
  }

  public OtherFilesForm getOthers() {
    return others;
  }

  public ColumnsForm getColumns() {
    return columns;
  }

  public LabelWishForm getLabel() {
    return label;
  }

  /** Whether the table is in a database rather than in a file. */
  public BooleanProperty fromDatabaseProperty() {
    return fromDatabase;
  }

  public boolean isFromDatabase() {
    return fromDatabase.get();
  }

  /** What the look at the table showed. */
  public ReadOnlyStringProperty seenProperty() {
    return seen.getReadOnlyProperty();
  }

  public String getSeen() {
    return seen.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
