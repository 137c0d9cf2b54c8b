package org.riskbench.ui.desk;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.riskbench.dataset.Dataset;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.KeptPlace;
import org.riskbench.desk.KeptTable;
import org.riskbench.desk.LastEnd;
import org.riskbench.desk.Reopened;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.loading.TablePlace;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.Session;

/**
 * Brings back what was kept, step by step: looked for, read, put on the desk by Data, and then what
 * belongs to it. What can't come back yet waits. FX thread only.
 */
final class Comeback {
  private static final String TITLE = "job.reopen";

  private final Session session;
  private final Circumstances given;
  private final Search search;
  private final Capture capture;
  private final AutoSave saving;
  private final DeskBanner banner;
  private final LatestJob work;
  private final Consumer<Boolean> previous;
  private Optional<DeskContent> waiting = Optional.empty();
  private Runnable firstStart = () -> {};
  private Screen from = Screen.DATA;
  private boolean looking;
  private boolean returning;

  /** What was found, and whether there is a session before that. */
  private record Looked(Found found, boolean previous) {}

  private Looked looked(Found found) {
    return new Looked(found, given.store().hasPrevious());
  }

  Comeback(
      Session session,
      Circumstances given,
      Capture capture,
      AutoSave saving,
      DeskBanner banner,
      LatestJob work,
      Consumer<Boolean> previous) {
    this.session = session;
    this.given = given;
    this.search = new Search(given.store(), given.salt());
    this.capture = capture;
    this.saving = saving;
    this.banner = banner;
    this.work = work;
    this.previous = previous;
  }

  /**
   * The program starts.
   *
   * @param first what happens where nothing was kept
   */
  void begin(Runnable first) {
    firstStart = first;
    look(false, kept -> kept);
  }

  /**
   * The program starts with other data; what was kept becomes the session before.
   *
   * @param other puts it on the desk
   */
  void beginWith(Runnable other) {
    work.submit(
        JobRunner.Lane.FILES,
        Job.of(TITLE, context -> looked(search.stepBack())),
        LatestJob.<Looked>ending(
            looked -> {
              previous.accept(looked.previous());
              looked.found().problem().ifPresentOrElse(banner::unkept, saving::begin);
              other.run();
            },
            problem -> {
              looking = true; // it has yet to step back, once there is what it steps back for
              other.run();
            }));
  }

  /** Looks for what was kept, asked by somebody who may know it better by now. */
  void again(UnaryOperator<DeskContent> change) {
    look(true, change);
  }

  private void look(boolean asked, UnaryOperator<DeskContent> change) {
    banner.clear();
    saving.rest();
    looking = true;
    read(context -> search.look(asked, change, context));
  }

  private void read(Job.Work<Found> reading) {
    from = session.screenProperty().get();
    work.submit(
        JobRunner.Lane.FILES,
        Job.of(TITLE, context -> looked(reading.run(context))),
        LatestJob.<Looked>ending(this::found, this::stopped));
  }

  /**
   * Somebody stopped it, or it broke: what was kept waits as it is. If it was not even seen yet it
   * is still looked for, so that other data do not take its place.
   */
  private void stopped(Optional<Problem> why) {
    returning = false;
    banner.stopped(why);
  }

  private void found(Looked looked) {
    Found found = looked.found();
    previous.accept(looked.previous());
    looking = false;
    waiting = found.content();
    if (found.problem().isPresent()) {
      failed(found.problem().get());
    } else if (waiting.isEmpty()) {
      firstStart.run();
      goOn();
    } else if (found.returned().isPresent()) {
      putBack(found.end(), found.returned().get());
    } else if (found.reopened().isPresent()) {
      obstacle(waiting.get(), found.reopened().get());
    } else {
      banner.crashedReopening(waiting.get(), given.clock().instant());
    }
  }

  /** What lies on the desk from now on is kept. */
  private void goOn() {
    waiting = Optional.empty();
    firstStart = () -> {};
    saving.begin();
  }

  private void failed(Problem problem) {
    returning = false;
    if (waiting.isPresent()) {
      banner.stopped(Optional.of(problem));
    } else if (given.store().isHeld() && problem.code().matches("DESK-10[12]")) {
      goOn(); // it was put aside
      banner.problem(problem);
    } else {
      firstStart.run(); // the folder can't be used: what lies there stays as it is
      banner.unkept(problem);
    }
  }

  // ---- putting back

  private void putBack(LastEnd end, Returned back) {
    returning = true;
    KeptTable table = back.content().table().orElseThrow();
    session
        .requests()
        .ask(
            new DataRequest.Return(
                open(table, back.now()),
                back.asLoaded(),
                back.now(),
                () -> there(end, back),
                this::stopped));
  }

  /** A query lies on the desk already when what belongs to it comes back. */
  private DataRequest.Open open(KeptTable table, Dataset now) {
    Optional<TablePlace> file = table.place().table();
    TablePlace place = file.or(() -> session.opened().map(DataRequest.Open::place)).orElseThrow();
    return new DataRequest.Open(
        table.name(),
        place,
        now.report().options(),
        table.timing(),
        table.place() instanceof KeptPlace.OfFile one ? Optional.of(one.file()) : Optional.empty(),
        file.isPresent());
  }

  private void there(LastEnd end, Returned back) {
    PutBack putting = new PutBack(session, capture);
    putting.all(back);
    putting.view(back.content().view(), from);
    returning = false;
    goOn();
    if (!back.warnings().isEmpty()) {
      banner.problem(back.warnings().get(0));
    } else if (end != LastEnd.ORDERLY) {
      banner.crashed(back.content(), given.clock().instant());
    }
  }

  private void obstacle(DeskContent kept, Reopened came) {
    if (came instanceof Reopened.Gone gone) {
      banner.gone(gone.file(), kept);
    } else if (came instanceof Reopened.Changed changed) {
      banner.changed(changed.file(), kept);
    } else if (came instanceof Reopened.Asking asking) {
      banner.database(asking.place(), kept);
    } else {
      new PutBack(session, capture).view(kept.view(), from);
      goOn();
    }
  }

  /** Data came onto the desk: what waits may be about it; whether it is. */
  boolean isAwaited(Dataset now) {
    Optional<DeskContent> about = waiting.filter(kept -> kept.isAbout(now));
    about.ifPresent(
        kept -> {
          returning = true;
          read(context -> search.over(kept, now, context));
        });
    return about.isPresent();
  }

  /** What waits is not waited for any more. */
  void giveUp() {
    looking = false;
    waiting = Optional.empty();
  }

  /** What was kept and is not on the desk. */
  Optional<DeskContent> waiting() {
    return waiting;
  }

  /** Whether something was kept, or may have been, that is not on the desk. */
  boolean isPending() {
    return looking || waiting.isPresent();
  }

  /** Whether data that comes onto the desk is what was kept. */
  boolean isReturning() {
    return returning;
  }
}
