package org.riskbench.ui.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.ByTime;
import org.riskbench.split.TimeGrid;
import org.riskbench.split.Timeline;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.session.Session;

/**
 * How records are divided. While a hand moves a boundary or a share, all that is shown comes from
 * counts per step of time; once it rests, the records themselves are divided, in the background.
 */
public final class SplitViewModel {
  private final Session session;
  private final Messages messages;
  private final LatestJob work;
  private final MoveHistory<SplitMove> history = new MoveHistory<>();
  private final SplitSentences sentences;

  private Optional<Dataset> dataset = Optional.empty();
  private Optional<Timeline> timeline = Optional.empty();
  private Optional<SplitPlan> applied = Optional.empty();
  private Optional<SplitMove> beforeMove = Optional.empty();
  private Optional<TimePicture> pictureBeforeMove = Optional.empty();

  private final SplitShown shown;
  private final LabelAgeForm labelAge;
  private final CheckedField seed;
  private final ObservableList<SplitWay> ways = FXCollections.observableArrayList();
  private final ObservableList<String> keys = FXCollections.observableArrayList();
  private final ObservableList<String> columns = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<SplitPlan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper usual = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper byTime = new ReadOnlyBooleanWrapper();

  public SplitViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    this.sentences = new SplitSentences(messages);
    this.shown = new SplitShown(messages);
    this.labelAge = new LabelAgeForm(messages);
    this.seed = new CheckedField("1", sentences::seed);
    session.datasetProperty().addListener((property, before, taken) -> showData(taken));
    session
        .preparation()
        .splitProperty()
        .addListener((property, before, chosen) -> follow(before, chosen));
    showData(session.dataset());
  }

  // ---- what the user does

  /** Divides in another way from now on. */
  public void choose(SplitWay way) {
    change(
        before ->
            SplitWay.word(before).equals(way.word())
                ? before
                : PlanChange.to(way.word(), before, dataset.orElseThrow()));
  }

  /** Keeps the records of a key together, or no longer; the last key stays. */
  public void choose(String key, boolean together) {
    change(
        before -> {
          if (!(before instanceof SplitPlan.ByEntity entity)) {
            return before;
          }
          List<String> chosen = new ArrayList<>(keys);
          chosen.removeIf(name -> name.equals(key) ? !together : !isChosen(name));
          List<String> named = chosen.size() == keys.size() ? List.of() : chosen;
          return chosen.isEmpty()
              ? before
              : new SplitPlan.ByEntity(entity.shares(), named, entity.seed());
        });
  }

  /** Takes the parts from another column. */
  public void chooseColumn(String column) {
    change(
        before ->
            before instanceof SplitPlan.ByColumn named
                ? new SplitPlan.ByColumn(named.shares(), column, named.seed())
                : before);
  }

  /** Draws by another seed, if it is one. */
  public void takeSeed() {
    if (seed.validate()) {
      change(before -> PlanChange.withSeed(before, sentences.seed(seed.getText())));
    }
  }

  /** Takes what was typed about the age of labels, if it can be used. */
  public void takeLabelAge() {
    if (dataset.isPresent() && plan.get().isPresent() && labelAge.validate()) {
      SplitPlan changed = PlanChange.withDelay(plan.get().get(), labelAge.delay());
      move(new SplitMove(kept(changed), labelAge.timing()));
    }
  }

  /** A hand takes a boundary or a share: what comes until {@link #rest} is one move. */
  public void begin() {
    beforeMove = Optional.of(now());
    pictureBeforeMove = shown.picture();
  }

  /** Moves a boundary, seen from where it stood when the hand took it. */
  void move(Boundary boundary, double moment) {
    Optional<TimePicture> picture = shown.picture();
    if (picture.isPresent() && plan.get().orElseThrow() instanceof ByTime time) {
      TimePicture from = pictureBeforeMove.orElse(picture.get());
      preview(PlanChange.withCuts(time, boundary.move(from, moment, time.labelDelay())));
    }
  }

  /** Moves a boundary by steps of the grid: days, where the period is counted in days. */
  void step(Boundary boundary, int steps) {
    shown
        .picture()
        .ifPresent(
            picture -> {
              begin();
              TimeGrid grid = picture.timeline().grid();
              double from = grid.moment(grid.index(boundary.of(picture.cuts())));
              move(boundary, from + steps * grid.step());
              rest();
            });
  }

  /** Asks for other shares. */
  void share(Percentages wanted) {
    if (!wanted.equals(shown.percentages())) {
      plan.get().ifPresent(before -> preview(before.with(wanted.shares(before.shares()))));
    }
  }

  /** The hand rests: the records are divided. */
  public void rest() {
    SplitMove before = beforeMove.orElse(now());
    beforeMove = Optional.empty();
    pictureBeforeMove = Optional.empty();
    plan.get()
        .filter(asked -> !kept(asked).equals(before.plan()))
        .ifPresent(
            asked -> {
              history.remember(before);
              apply(new SplitMove(kept(asked), before.timing()));
            });
  }

  public void undo() {
    apply(history.undo(now()));
  }

  public void redo() {
    apply(history.redo(now()));
  }

  /** Divides in the usual way again, labels' age as measured. */
  public void reset() {
    if (dataset.isPresent()) {
      move(new SplitMove(Optional.empty(), LabelTiming.UNSAID));
    }
  }

  // ---- what happens then

  private void change(UnaryOperator<SplitPlan> how) {
    plan.get().map(how).ifPresent(changed -> move(new SplitMove(kept(changed), timing())));
  }

  private void move(SplitMove to) {
    if (!to.equals(now())) {
      history.remember(now());
      apply(to);
    }
  }

  private SplitMove now() {
    return new SplitMove(session.preparation().split(), timing());
  }

  private LabelTiming timing() {
    return dataset.map(data -> data.labels().timing()).orElse(LabelTiming.UNSAID);
  }

  /** A plan as it is kept: nothing for the usual one. */
  private Optional<SplitPlan> kept(SplitPlan changed) {
    return Optional.of(changed)
        .filter(asked -> dataset.filter(d -> PlanChange.usual(d).equals(asked)).isEmpty());
  }

  /** Another view may choose a split too, such as one that a finding advises. */
  private void follow(Optional<SplitPlan> before, Optional<SplitPlan> chosen) {
    if (!chosen.equals(applied)) {
      history.remember(new SplitMove(before, timing()));
      applied = chosen;
      divide(now());
    }
  }

  private void apply(SplitMove to) {
    applied = to.plan();
    if (to.timing().equals(timing())) {
      divide(to); // first, as others will divide by the same plan
      session.preparation().setSplit(to.plan());
    } else {
      session.preparation().setSplit(to.plan());
      session.askTiming(to.timing()); // the records come back seen in another way
    }
  }

  private void showData(Optional<Dataset> taken) {
    boolean other = !taken.map(Dataset::sha256).equals(dataset.map(Dataset::sha256));
    dataset = taken.filter(data -> data.labels().rule().isPresent());
    timeline = Optional.empty();
    beforeMove = Optional.empty();
    if (other || dataset.isEmpty()) {
      history.forget();
    }
    applied = session.preparation().split();
    ready.set(dataset.isPresent());
    dataset.ifPresentOrElse(this::showWays, this::showNothing);
    divide(now());
  }

  private void showWays(Dataset data) {
    ways.setAll(SplitWay.of(data, messages));
    keys.setAll(data.schema().with(ColumnRole.ENTITY).stream().map(Column::name).toList());
    columns.setAll(SplitPlan.columnsIn(data));
  }

  private void showNothing() {
    plan.set(Optional.empty());
    byTime.set(false);
    shown.clear();
  }

  private void divide(SplitMove to) {
    session.preparation().setDivided(Optional.empty());
    if (dataset.isEmpty()) {
      work.cancel();
      return;
    }
    Dataset data = dataset.get();
    SplitPlan asked = to.plan().orElseGet(() -> PlanChange.usual(data));
    show(data, asked, to);
    work.submit(
        JobRunner.Lane.FILES,
        Division.job(data, asked, timeline),
        LatestJob.ending(done -> take(data, asked, done), this::failed));
  }

  private void show(Dataset data, SplitPlan asked, SplitMove to) {
    plan.set(Optional.of(asked));
    byTime.set(asked instanceof ByTime);
    usual.set(to.equals(new SplitMove(Optional.empty(), LabelTiming.UNSAID)));
    seed.textProperty().set(Long.toString(PlanChange.seed(asked)));
    seed.validate();
    labelAge.show(data, PlanChange.delay(asked));
  }

  private void failed(Optional<Problem> problem) {
    problem.ifPresent(said -> notice.set(Optional.of(Notice.of(said))));
  }

  private void take(Dataset data, SplitPlan asked, Division done) {
    timeline = done.timeline();
    done.split()
        .ifPresentOrElse(
            split -> shown.show(split, data, timeline), () -> shown.showPlan(asked, timeline));
    notice.set(done.problem().map(this::notice));
    session.preparation().setDivided(done.split());
  }

  private Notice notice(Problem problem) {
    Notice said = Notice.of(problem);
    return usual.get() ? said : said.with(messages.text("split.reset"), this::reset);
  }

  private void preview(SplitPlan asked) {
    plan.set(Optional.of(asked));
    shown.preview(asked, timeline);
  }

  // ---- what the view shows

  /** Whether a key's records stay together. */
  boolean isChosen(String key) {
    return plan.get()
        .filter(p -> p instanceof SplitPlan.ByEntity)
        .map(p -> ((SplitPlan.ByEntity) p).columns())
        .filter(named -> named.isEmpty() || named.contains(key))
        .isPresent();
  }

  /** The plan shown; empty without labelled data. */
  ReadOnlyObjectProperty<Optional<SplitPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** Where the parts of a split by time begin. */
  String text(Boundary boundary, TimePicture picture) {
    Moments moments = new Moments(picture.timeline().grid(), messages);
    String moment = moments.text(boundary.of(picture.cuts()));
    return messages.text("split.from." + boundary.word(), moment);
  }

  /** What a boundary says to whoever can't see it, and how keys move it. */
  String keysText(String text, TimePicture picture) {
    TimeGrid grid = picture.timeline().grid();
    Moments moments = new Moments(grid, messages);
    return messages.text("split.keys.move", text, moments.span(1), moments.span(grid.leap()));
  }

  /** Steps that a boundary leaps with the shift key. */
  int leap() {
    return shown.picture().map(picture -> picture.timeline().grid().leap()).orElse(1);
  }

  public SplitShown getShown() {
    return shown;
  }

  public ObservableList<SplitWay> getWays() {
    return ways;
  }

  public ObservableList<String> getKeys() {
    return keys;
  }

  public ObservableList<String> getColumns() {
    return columns;
  }

  public LabelAgeForm getLabelAge() {
    return labelAge;
  }

  public CheckedField getSeed() {
    return seed;
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  /** Whether there is labelled data to divide. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  public ReadOnlyBooleanProperty byTimeProperty() {
    return byTime.getReadOnlyProperty();
  }

  public boolean isByTime() {
    return byTime.get();
  }

  /** Whether nothing was changed. */
  public ReadOnlyBooleanProperty usualProperty() {
    return usual.getReadOnlyProperty();
  }

  public boolean isUsual() {
    return usual.get();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return history.canUndoProperty();
  }

  public boolean isCanUndo() {
    return canUndoProperty().get();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return history.canRedoProperty();
  }

  public boolean isCanRedo() {
    return canRedoProperty().get();
  }
}
