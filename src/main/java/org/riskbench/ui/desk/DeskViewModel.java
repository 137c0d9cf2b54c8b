package org.riskbench.ui.desk;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.dataset.Dataset;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.DeskStore;
import org.riskbench.desk.KeptPlace;
import org.riskbench.desk.KeptTable;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.loading.TablePlace;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.OpenDraft;
import org.riskbench.ui.session.Session;

/**
 * What lay on the desk comes back, and what lies there is kept. Where something is in the way, what
 * was kept waits as it is, the banner says so, and whatever else is put on the desk does not
 * overwrite it: it becomes the session before.
 */
public final class DeskViewModel {
  /** So long the end of the program may wait for the disk. */
  private static final long PATIENCE_MILLIS = 1_500;

  private final Session session;
  private final Circumstances given;
  private final DeskStore store;
  private final Comeback comeback;
  private final Capture capture;
  private final AutoSave saving;
  private final DeskBanner banner;
  private final LatestJob work;
  private final Messages messages;
  private final Toasts toasts;
  private final NoticeBoard notices;
  private final ReadOnlyBooleanWrapper previous = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper clearable = new ReadOnlyBooleanWrapper();
  private final BooleanProperty reopen = new SimpleBooleanProperty();

  /** Why the disk does not take what lies on the desk; told once, until it does again. */
  private Optional<Problem> unwritten = Optional.empty();

  /** Whether data leaves the desk with all that belongs to it. */
  private boolean clearing;

  public DeskViewModel(
      Session session,
      JobRunner jobs,
      Circumstances given,
      Messages messages,
      Toasts toasts,
      NoticeBoard notices) {
    this.session = session;
    this.given = given;
    this.messages = messages;
    this.toasts = toasts;
    this.notices = notices;
    this.store = given.store();
    this.capture = new Capture(session);
    this.banner = new DeskBanner(new DeskWords(messages, given.zone()), new FromBanner());
    this.saving = new AutoSave(capture, given, this::unwritten);
    this.work = new LatestJob(jobs);
    this.comeback = new Comeback(session, given, capture, saving, banner, work, previous::set);
    KeptChanges.watch(session, saving::changed);
    session.datasetProperty().addListener((property, before, now) -> changed(before, now));
    clearable.bind(
        Bindings.createBooleanBinding(
            () -> session.dataset().isPresent() || toldProperty().get().isPresent(),
            session.datasetProperty(),
            toldProperty()));
    reopen.set(session.settings().habits().reopen());
    session
        .settingsProperty()
        .addListener((property, before, now) -> reopen.set(now.habits().reopen()));
    reopen.addListener((property, before, now) -> wanted(now));
  }

  // ---- the start

  /**
   * Brings back what lay on the desk, if that is wanted.
   *
   * @param first what happens where nothing was kept
   */
  public void begin(Runnable first) {
    start(() -> comeback.begin(first), first);
  }

  /**
   * Begins with other data; what lay on the desk becomes the session before.
   *
   * @param other puts it there
   */
  public void beginWith(Runnable other) {
    start(() -> comeback.beginWith(other), other);
  }

  private void start(Runnable kept, Runnable unkept) {
    if (session.settings().habits().reopen()) {
      kept.run();
    } else {
      unkept.run();
    }
  }

  private void unwritten(Optional<Problem> why) {
    if (why.equals(unwritten)) {
      return;
    }
    why.ifPresentOrElse(
        problem -> notices.pin(NoticeBoard.Subject.DESK, unwritten(problem)),
        () -> notices.takeDown(NoticeBoard.Subject.DESK));
    unwritten = why;
  }

  /** What is not tried again by itself can be asked for. */
  private Notice unwritten(Problem why) {
    Notice told = Notice.of(why);
    return saving.isOn() ? told : told.with(messages.text("desk.keep"), this::keep);
  }

  /** Keeps what lies on the desk after all; what was kept before becomes the session before. */
  private void keep() {
    banner.clear();
    stepBack("desk.kept.again");
  }

  /** Whether the disk does not take what lies on the desk. */
  public boolean isUnwritten() {
    return unwritten.isPresent();
  }

  /** Other data lies on the desk, or none. */
  private void changed(Optional<Dataset> last, Optional<Dataset> now) {
    if (comeback.isReturning() || clearing) {
      return;
    }
    if (!last.map(Dataset::sha256).equals(now.map(Dataset::sha256))) {
      banner.clearNews();
    }
    if (comeback.isPending()) {
      now.ifPresent(this::arrived);
    } else if (saving.kept().filter(before -> isLost(before, now)).isPresent()) {
      stepBack("desk.stepped.runs");
    }
  }

  /** Runs go with the data they are about. */
  private static boolean isLost(DeskContent before, Optional<Dataset> now) {
    return !before.runs().isEmpty() && now.filter(before::isAbout).isEmpty();
  }

  /** Data came onto the desk: what waits may be about it, or steps back for it. */
  private void arrived(Dataset now) {
    banner.clear();
    if (!comeback.isAwaited(now)) {
      comeback.giveUp();
      stepBack("desk.stepped.back");
    }
  }

  /** What was kept becomes the session before, as it was kept last. */
  private void stepBack(String said) {
    exchange(
        "job.desk.exchange",
        false,
        store::startFresh,
        () -> {
          saving.begin();
          toasts.show(messages.text(said));
        });
  }

  // ---- what the user does

  /** Clears the desk; what lay there becomes the session before, if anything is to be kept. */
  public void startFresh() {
    if (!reopen.get()) {
      clear(); // nothing is kept, and that stays so
      toasts.show(messages.text("desk.cleared"));
      return;
    }
    exchange(
        "desk.close",
        saving.isOn(),
        store::startFresh,
        () -> {
          clear();
          saving.begin();
          toasts.show(messages.text("desk.fresh"));
        });
  }

  /** Exchanges what lies on the desk with the session before. */
  public void bringBack() {
    exchange(
        "desk.bringBack",
        saving.isOn(),
        store::bringBack,
        () -> {
          clear();
          comeback.again(kept -> kept);
        });
  }

  private void clear() {
    banner.clear();
    comeback.giveUp();
    clearing = true;
    session.requests().ask(new DataRequest.Remove());
    clearing = false;
    session.thresholds().restart();
    session.go(Screen.DATA);
  }

  /** Moves whole sessions about on the disk, after what lies on the desk was kept; no more is. */
  private void exchange(String titleKey, boolean keep, Runnable moving, Runnable then) {
    Capture.Seen seen = capture.look(given.clock().instant());
    boolean on = saving.isOn();
    saving.rest();
    work.submit(
        JobRunner.Lane.FILES,
        Job.of(
            titleKey,
            context -> {
              if (!store.isHeld()) {
                store.open();
              }
              if (keep) {
                store.save(seen.content(), seen::run);
              }
              moving.run();
              return store.hasPrevious();
            }),
        LatestJob.<Boolean>ending(
            has -> {
              previous.set(has);
              then.run();
            },
            problem -> {
              if (on) {
                saving.begin();
                problem.ifPresent(banner::problem);
              } else {
                problem.ifPresent(banner::unkept);
              }
            }));
  }

  /** Whether anything is kept is the user's choice; what was kept goes when it is not wanted. */
  private void wanted(boolean kept) {
    if (kept != session.settings().habits().reopen()) {
      session.changeSettings(now -> now.habits(habits -> habits.withReopen(kept)));
    }
    if (kept) {
      saving.begin();
      return;
    }
    saving.rest();
    comeback.giveUp();
    banner.clear();
    work.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.desk.forget",
            context -> {
              if (store.isHeld()) {
                store.forget();
              }
              return false;
            }),
        LatestJob.<Boolean>ending(previous::set, problem -> problem.ifPresent(banner::problem)));
  }

  /** A file that was not where it was is here. */
  void found(Path missing, Path file) {
    comeback.again(kept -> kept.moved(missing, file));
  }

  /** Nobody wants to read the banner any more. */
  void dismiss() {
    banner.clear();
  }

  /** What the banner's buttons do. */
  private final class FromBanner implements DeskBanner.Ways {
    @Override
    public void again() {
      comeback.again(kept -> kept);
    }

    @Override
    public void fresh() {
      startFresh();
    }

    @Override
    public void keep() {
      DeskViewModel.this.keep();
    }

    @Override
    public void asItIs() {
      comeback.waiting().flatMap(DeskContent::table).ifPresent(this::asItIs);
    }

    private void asItIs(KeptTable table) {
      Optional<TablePlace> place = table.place().table();
      place.ifPresent(
          file ->
              session
                  .requests()
                  .ask(
                      new DataRequest.Open(
                          table.name(),
                          file,
                          table.options(),
                          table.timing(),
                          table.place().path(),
                          true)));
    }

    @Override
    public void ask(KeptPlace.OfDatabase place) {
      session.go(Screen.DATA);
      session
          .requests()
          .beginOpening(
              OpenDraft.again(
                  new OpenDraft.Query(
                      place.address(), place.user(), place.text(), place.isTable())));
    }
  }

  /** Keeps what was not kept yet and lets go of the disk; the program ends. */
  public void end(JobRunner runner) {
    saving.end(runner, PATIENCE_MILLIS);
  }

  // ---- what it shows

  ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
    return banner.toldProperty();
  }

  /** Whether what lies on the desk is kept and comes back. */
  public BooleanProperty reopenProperty() {
    return reopen;
  }

  /** Whether there is a session before this one. */
  public ReadOnlyBooleanProperty previousProperty() {
    return previous.getReadOnlyProperty();
  }

  public boolean isPrevious() {
    return previous.get();
  }

  /** Whether there is anything to clear away. */
  public ReadOnlyBooleanProperty clearableProperty() {
    return clearable.getReadOnlyProperty();
  }

  public boolean isClearable() {
    return clearable.get();
  }
}
