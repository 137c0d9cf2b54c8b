package org.riskbench.ui.split;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.ByTime;
import org.riskbench.split.TimeGrid;
import org.riskbench.split.Timeline;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.TypedSeed;
import org.riskbench.ui.session.Session;

/**
 * How records are divided. While a hand moves a boundary or a share, all that is shown comes from
 * counts per step of time; once it rests, the records themselves are divided, in the background.
 */
public final class SplitViewModel {
  private final Session session;
  private final Messages messages;
  private final LatestJob work;
  private final SplitMoves moves;

  private Optional<Dataset> dataset = Optional.empty();
  private Optional<Timeline> timeline = Optional.empty();
  private Optional<SplitMove> beforeMove = Optional.empty();
  private Optional<TimePicture> pictureBeforeMove = Optional.empty();

  private final SplitShown shown;
  private final LabelAgeForm labelAge;
  private final CheckedField seed;
  private final SplitChoices choices;
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
    this.shown = new SplitShown(messages);
    this.choices = new SplitChoices(messages);
    this.labelAge = new LabelAgeForm(messages);
    this.seed = new CheckedField("1", text -> TypedSeed.read(text, messages));
    session.datasetProperty().addListener((property, before, taken) -> showData(taken));
    this.moves = new SplitMoves(session, messages.text("undo.split"), this::divide);
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
    change(before -> PlanChange.withKey(before, choices.getKeys(), key, together));
  }

  /** Takes the parts from another column. */
  public void chooseColumn(String column) {
    change(before -> PlanChange.withColumn(before, column));
  }

  /** Draws by another seed, if it is one. */
  public void takeSeed() {
    if (seed.validate()) {
      change(before -> PlanChange.withSeed(before, TypedSeed.read(seed.getText(), messages)));
    }
  }

  /** Takes what was typed about the age of labels, if it can be used. */
  public void takeLabelAge() {
    if (dataset.isPresent() && plan.get().isPresent() && labelAge.validate()) {
      SplitPlan changed = PlanChange.withDelay(plan.get().get(), labelAge.delay());
      moves.to(changed, labelAge.timing());
    }
  }

  /** A hand takes a boundary or a share: what comes until {@link #rest} is one move. */
  public void begin() {
    beforeMove = Optional.of(moves.now());
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
    SplitMove before = beforeMove.orElse(moves.now());
    beforeMove = Optional.empty();
    pictureBeforeMove = Optional.empty();
    plan.get().ifPresent(asked -> moves.rest(before, asked));
  }

  public void undo() {
    moves.undo();
  }

  public void redo() {
    moves.redo();
  }

  /** Divides in the usual way again, labels' age as measured. */
  public void reset() {
    moves.toUsual();
  }

  // ---- what happens then

  private void change(UnaryOperator<SplitPlan> how) {
    plan.get().map(how).ifPresent(moves::to);
  }

  private void showData(Optional<Dataset> taken) {
    boolean other = !taken.map(Dataset::sha256).equals(dataset.map(Dataset::sha256));
    dataset = taken.filter(data -> data.labels().rule().isPresent());
    timeline = Optional.empty();
    beforeMove = Optional.empty();
    moves.take(dataset, other);
    ready.set(dataset.isPresent());
    dataset.ifPresentOrElse(choices::show, this::showNothing);
    divide(moves.now());
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
    usual.set(to.equals(SplitMoves.USUAL));
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
    return plan.get().filter(asked -> PlanChange.hasKey(asked, key)).isPresent();
  }

  /** The plan shown; empty without labelled data. */
  ReadOnlyObjectProperty<Optional<SplitPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** Steps that a boundary leaps with the shift key. */
  int leap() {
    return shown.picture().map(picture -> picture.timeline().grid().leap()).orElse(1);
  }

  public SplitShown getShown() {
    return shown;
  }

  public SplitChoices getChoices() {
    return choices;
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

  /** What can be taken back. */
  public MoveHistory<?> getHistory() {
    return moves.history();
  }

  /** Leads to where columns get their roles. */
  public void nameColumns() {
    session.show(DataView.COLUMNS);
  }
}
