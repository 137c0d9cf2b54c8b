package org.riskbench.ui.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.desk.RecentFiles;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.session.Recent;
import org.riskbench.ui.session.Recent.RecentFile;
import org.riskbench.ui.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the list of files opened last, if that is wanted, and looks whether they are there. */
public final class RecentViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(RecentViewModel.class);

  private final Session session;
  private final Recent recent;
  private final RecentFiles list;
  private final JobRunner quiet;
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper some = new ReadOnlyBooleanWrapper();

  /**
   * A list that is not read yet.
   *
   * @param quiet runs what is no news to anybody
   */
  public RecentViewModel(Session session, RecentFiles list, JobRunner quiet) {
    this.session = session;
    this.recent = session.recent();
    this.list = list;
    this.quiet = quiet;
    some.bind(Bindings.isNotEmpty(recent.files()));
    wanted.set(isWanted());
    recent
        .openedProperty()
        .addListener((property, before, file) -> file.filter(f -> isWanted()).ifPresent(this::add));
    recent.clearedProperty().addListener((property, before, now) -> run(list::clear));
    session.settingsProperty().addListener((property, before, now) -> wanted.set(isWanted()));
    wanted.addListener((property, before, now) -> want(now));
  }

  private boolean isWanted() {
    return session.settings().habits().recent();
  }

  /** Reads the list. */
  public void refresh() {
    if (isWanted()) {
      run(list::all);
    }
  }

  private void add(Path file) {
    run(() -> list.add(file));
  }

  /** Forgets all files. */
  public void clear() {
    recent.clear();
  }

  private void want(boolean remembered) {
    if (remembered != isWanted()) {
      session.changeSettings(now -> now.habits(habits -> habits.withRecent(remembered)));
    }
    if (!remembered) {
      clear();
    }
  }

  private interface Work {
    List<Path> run();
  }

  private void run(Work work) {
    quiet.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.recent",
            context ->
                work.run().stream()
                    .map(file -> new RecentFile(file, Files.isRegularFile(file)))
                    .toList()),
        LatestJob.<List<RecentFile>>ending(recent::set, this::lost));
  }

  /** It is a help to the memory: whatever keeps it from the disk is said where work is kept. */
  private void lost(Optional<Problem> problem) {
    problem.ifPresent(why -> LOG.warn("{} {}", why.code(), why.what()));
  }

  /** Whether files are remembered. */
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /** Whether there are any. */
  public ReadOnlyBooleanProperty someProperty() {
    return some.getReadOnlyProperty();
  }

  public boolean isSome() {
    return some.get();
  }
}
