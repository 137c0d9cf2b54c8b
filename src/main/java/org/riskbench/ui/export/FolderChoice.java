package org.riskbench.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.kit.KitFolder;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** The folder a kit is put into: one that is empty or not there yet. FX thread only. */
public final class FolderChoice {
  private static final int TRIES = 100;

  private final Session session;
  private final Messages messages;
  private final LatestJob job;
  private final Path home;
  private final Consumer<Runnable> settling;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Path>> folder =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> free =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper way = new ReadOnlyStringWrapper("");
  private String name = "";
  private String proposed = "";

  /**
   * What came of a look at the disk.
   *
   * @param free a folder of nearly that name which can be taken
   */
  private record Look(Path folder, Optional<Problem> problem, Optional<Path> free) {}

  FolderChoice(Session session, Messages messages, ExportViewModel.Place place) {
    this.session = session;
    this.messages = messages;
    this.job = new LatestJob(place.looks());
    this.home = place.home();
    this.settling = place.settling();
    text.addListener((property, before, typed) -> typed());
  }

  private void typed() {
    job.cancel();
    folder.set(Optional.empty());
    clear();
    settling.accept(this::look);
  }

  private void clear() {
    problem.set("");
    way.set("");
    free.set(Optional.empty());
  }

  /** Proposes a folder of nearly that name that can be filled, unless one was typed. */
  void propose(String wanted) {
    name = wanted;
    if (text.get().equals(proposed) || text.get().isBlank()) {
      Path first = parent().resolve(wanted);
      submit(context -> free(first).orElse(first), this::take);
    }
  }

  private void take(Path path) {
    proposed = path.toString();
    if (text.get().equals(proposed)) {
      look();
    } else {
      text.set(proposed);
    }
  }

  private <T> void submit(Job.Work<T> work, Consumer<T> then) {
    job.submit(
        JobRunner.Lane.FILES,
        Job.of("job.export.folder", work),
        LatestJob.ending(then, failed -> failed.ifPresent(this::tell)));
  }

  /** Where folders are proposed. */
  Path parent() {
    return session.settings().folders().forSaving().orElse(home);
  }

  /** Takes the folder that was pointed at, or one inside it if there is something in it. */
  void point(Path chosen) {
    remember(chosen);
    if (name.isEmpty()) {
      take(chosen);
      return;
    }
    Path inside = chosen.resolve(name);
    submit(
        context -> obstacle(chosen).isEmpty() ? chosen : free(inside).orElse(inside), this::take);
  }

  private void remember(Path parent) {
    session.changeSettings(settings -> settings.folders(folders -> folders.withSaved(parent)));
  }

  /** Takes the folder that was offered instead. */
  public void takeFree() {
    free.get().ifPresent(this::take);
  }

  /** Looks at what was typed, once the field is left. */
  public void look() {
    Optional<Path> path = path();
    clear();
    path.ifPresent(wanted -> submit(context -> look(wanted), this::show));
  }

  /** What is typed, as a path; what is no whole path is meant to lie in the folder before. */
  private Optional<Path> path() {
    try {
      String typed = text.get().strip();
      return typed.isEmpty() ? Optional.empty() : Optional.of(parent().resolve(typed));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Look look(Path wanted) {
    Optional<Problem> found = obstacle(wanted);
    return new Look(wanted, found, found.isEmpty() ? Optional.empty() : free(wanted));
  }

  /** The first that can be filled of a folder and those numbered after it. */
  private static Optional<Path> free(Path wanted) {
    String named = String.valueOf(wanted.getFileName());
    return Stream.concat(
            Stream.of(wanted),
            IntStream.range(2, TRIES).mapToObj(i -> wanted.resolveSibling(named + "-" + i)))
        .filter(each -> obstacle(each).isEmpty())
        .findFirst();
  }

  private static Optional<Problem> obstacle(Path wanted) {
    try {
      KitFolder.check(wanted);
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.problem());
    }
  }

  private void show(Look look) {
    look.problem().ifPresent(this::tell);
    free.set(look.free());
    way.set(
        look.free()
            .map(path -> messages.text("export.folder.take", String.valueOf(path.getFileName())))
            .orElse(""));
    folder.set(look.problem().isEmpty() ? Optional.of(look.folder()) : Optional.empty());
  }

  /** Says what is wrong with it. */
  void tell(Problem found) {
    problem.set(Told.problem(found, messages));
  }

  /** A kit lies there now: the next one is proposed beside it. */
  void done(Path filled) {
    Path parent = filled.toAbsolutePath().getParent();
    if (parent != null) {
      remember(parent);
    }
    if (text.get().equals(proposed)) {
      propose(name);
    } else {
      look();
    }
  }

  /** As typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** What can be filled; empty while none is known. */
  ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }

  /** Verb of the button that takes another folder; empty where none is offered. */
  public ReadOnlyStringProperty wayProperty() {
    return way.getReadOnlyProperty();
  }

  public String getWay() {
    return way.get();
  }
}
