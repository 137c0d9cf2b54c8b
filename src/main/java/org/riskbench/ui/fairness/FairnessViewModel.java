package org.riskbench.ui.fairness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.threshold.Cut;
import org.riskbench.trial.Group;
import org.riskbench.trial.GroupIntervals;
import org.riskbench.trial.Parity;
import org.riskbench.trial.Reach;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;

/** Groups of people, and of records, under the thresholds as they stand. FX thread only. */
public final class FairnessViewModel {
  private final Session session;
  private final Messages messages;
  private final FairnessWords words;
  private final LatestJob preparing;
  private final LatestJob drawing;
  private final PriceViewModel price;
  private final ReadOnlyBooleanWrapper dividing = new ReadOnlyBooleanWrapper();
  private final ObservableList<ColumnChoice> columns = FXCollections.observableArrayList();
  private final ObservableList<String> references = FXCollections.observableArrayList();
  private final ObservableList<Saying> sayings = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<GroupRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<ColumnChoice>> column =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> reference =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.SELECTED);
  private final ObjectProperty<Reach> reach = new SimpleObjectProperty<>(Reach.REVIEW_AND_DECLINE);
  private final ReadOnlyStringWrapper goods = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper bare = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper moves = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Basis> basis = Optional.empty();
  private Optional<Drawn> drawn = Optional.empty();

  /** Intervals, and what they hold for. */
  private record Drawn(Basis basis, String column, Cut cut, GroupIntervals intervals) {}

  public FairnessViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.words = new FairnessWords(messages);
    this.preparing = new LatestJob(jobs);
    this.drawing = new LatestJob(jobs);
    this.price = new PriceViewModel(session, jobs, messages);
    session.datasetProperty().addListener((property, before, taken) -> take(taken));
    session.selectedRunProperty().addListener((property, before, run) -> look());
    session.screenProperty().addListener((property, before, screen) -> look());
    session
        .whereabouts()
        .viewProperty(Screen.DECIDE)
        .addListener((property, before, view) -> look());
    session.thresholds().stakesProperty().addListener((property, before, stakes) -> look());
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<DeskRun, Policy>) change -> moved());
    session.hardRules().ruledProperty().addListener((property, before, ruled) -> look());
    column.addListener((property, before, chosen) -> choose(chosen));
    reference.addListener((property, before, held) -> changed());
    measure.addListener((property, before, shown) -> changed());
    reach.addListener((property, before, shown) -> changed());
    take(session.dataset());
    look();
  }

  // ---- what the user does

  /** Takes a column by its name. */
  public void choose(String name) {
    columns.stream()
        .filter(choice -> choice.name().equals(name))
        .findFirst()
        .ifPresent(choice -> column.set(Optional.of(choice)));
  }

  /** Leads to where columns are marked as sensitive. */
  public void goMark() {
    session.enter(DataView.COLUMNS);
  }

  /** Leads to where thresholds of segments are found. */
  public void goSegments() {
    session.show(DecideView.RULES);
  }

  /** The handles have come to rest: intervals are worth working out. */
  public void settle() {
    Optional<Basis> known = basis.filter(found -> isLookedAt());
    Optional<Basis.Divided> divided =
        known.flatMap(
            found -> column.get().map(ColumnChoice::name).map(name -> found.groups().get(name)));
    if (known.isEmpty() || divided.isEmpty() || fitting().isPresent()) {
      return;
    }
    Cut cut = cut(known.get().run());
    Basis now = known.get();
    Basis.Divided groups = divided.get();
    drawing.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.fairness.intervals",
            context ->
                new Drawn(
                    now,
                    groups.grouping().column(),
                    cut,
                    GroupIntervals.of(now.test(), groups.grouping(), cut, context))),
        LatestJob.<Drawn>ending(
            found -> {
              drawn = Optional.of(found);
              show();
            },
            this::failed));
  }

  // ---- what happens then

  private void take(Optional<Dataset> taken) {
    List<ColumnChoice> found = taken.map(ColumnChoice::of).orElse(List.of());
    Optional<ColumnChoice> kept = column.get().filter(found::contains);
    columns.setAll(found);
    bare.set(found.stream().noneMatch(ColumnChoice::isSensitive));
    column.set(kept.or(() -> found.stream().findFirst()));
    look();
  }

  private boolean isLookedAt() {
    return session.screenProperty().get() == Screen.DECIDE
        && session.whereabouts().isShown(DecideView.FAIRNESS);
  }

  private List<String> needed() {
    return Stream.concat(columns.stream().filter(ColumnChoice::isSensitive), column.get().stream())
        .map(ColumnChoice::name)
        .distinct()
        .toList();
  }

  /** Prepares the records once somebody looks on and something has changed. */
  private void look() {
    Optional<DeskRun> run = session.selectedRun();
    Optional<Dataset> data = session.dataset();
    Optional<Ruled> ruled = run.flatMap(session.hardRules()::ruling);
    if (!isLookedAt() || ruled.isEmpty() || data.isEmpty()) {
      return;
    }
    List<String> needed = needed();
    var week = session.thresholds().stakes().week();
    Optional<Basis> like = basis.filter(known -> known.isOf(ruled.get(), data.get(), week));
    if (like.filter(known -> known.has(needed)).isPresent()) {
      show();
      return;
    }
    preparing.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.fairness",
            context ->
                like.map(known -> known.with(needed, context))
                    .orElseGet(() -> Basis.of(ruled.get(), data.get(), week, needed, context))),
        LatestJob.<Basis>ending(
            found -> {
              basis = Optional.of(found);
              notice.set(Optional.empty());
              show();
              moves.set(moves.get() + 1);
            },
            this::failed));
  }

  private void choose(Optional<ColumnChoice> chosen) {
    reference.set(Optional.empty());
    price.take(chosen, reference.get());
    dividing.set(chosen.filter(choice -> !choice.isSensitive()).isPresent());
    look();
    moves.set(moves.get() + 1);
  }

  private void changed() {
    price.take(column.get(), reference.get());
    measure.get().rate().ifPresent(price::hold);
    show();
    moves.set(moves.get() + 1);
  }

  private void moved() {
    if (isLookedAt()) {
      show();
      moves.set(moves.get() + 1);
    }
  }

  private Cut cut(DeskRun run) {
    Policy policy = session.thresholds().policy(run);
    return new Cut(policy.reviewFrom(), policy.declineFrom());
  }

  private Optional<Basis> current() {
    return basis.filter(known -> session.selectedRun().equals(Optional.of(known.run())));
  }

  /** Intervals that hold for what is shown. */
  private Optional<GroupIntervals> fitting() {
    return current()
        .flatMap(
            known ->
                drawn
                    .filter(found -> found.basis().ruled().equals(known.ruled()))
                    .filter(found -> found.basis().dataset().equals(known.dataset()))
                    .filter(found -> found.cut().equals(cut(known.run())))
                    .filter(
                        found ->
                            column
                                .get()
                                .map(ColumnChoice::name)
                                .equals(Optional.of(found.column()))))
        .map(Drawn::intervals);
  }

  private void show() {
    Optional<Basis> known = current();
    if (known.isEmpty()) {
      sayings.clear();
      rows.set(List.of());
      goods.set("");
      return;
    }
    Cut cut = cut(known.get().run());
    sayings.setAll(
        columns.stream()
            .filter(ColumnChoice::isSensitive)
            .flatMap(choice -> said(known.get(), choice.name(), cut))
            .toList());
    Optional<Parity> parity =
        column.get().flatMap(choice -> known.get().parity(choice.name(), cut, reference.get()));
    List<String> names =
        column.get().map(choice -> known.get().names(choice.name())).orElse(List.of());
    if (!references.equals(names)) {
      references.setAll(names);
    }
    goods.set(parity.map(found -> words.goods(found, reach.get())).orElse(""));
    Optional<GroupIntervals> intervals = fitting();
    rows.set(
        parity
            .map(
                found ->
                    all(found)
                        .map(
                            group -> words.row(found, group, measure.get(), reach.get(), intervals))
                        .toList())
            .orElse(List.of()));
  }

  private Stream<Saying> said(Basis known, String name, Cut cut) {
    boolean shown = column.get().filter(choice -> choice.name().equals(name)).isPresent();
    Optional<String> held = shown ? reference.get() : Optional.empty();
    Stream<Saying> read =
        known.run().model().inputs().find(name).isPresent()
            ? Stream.of(new Saying(name, Saying.Weight.ADVERSE, messages.text("fairness.say.read")))
            : Stream.empty();
    return Stream.concat(
        known.parity(name, cut, held).map(parity -> words.saying(parity, reach.get())).stream(),
        read);
  }

  private static Stream<Group> all(Parity parity) {
    return parity.all().stream();
  }

  private void failed(Optional<Problem> problem) {
    problem.map(Notice::of).ifPresent(said -> notice.set(Optional.of(said)));
  }

  // ---- what it shows

  public PriceViewModel getPrice() {
    return price;
  }

  /** Whether the chosen column divides records and not people. */
  public ReadOnlyBooleanProperty dividingProperty() {
    return dividing.getReadOnlyProperty();
  }

  public boolean isDividing() {
    return dividing.get();
  }

  /** What can be grouped by, the sensitive columns first. */
  public ObservableList<ColumnChoice> getColumns() {
    return columns;
  }

  /** Groups of the chosen column that the others may be held against. */
  public ObservableList<String> getReferences() {
    return references;
  }

  /** A sentence on each sensitive column. */
  public ObservableList<Saying> getSayings() {
    return sayings;
  }

  /** The groups of the chosen column, the reference first. */
  public ReadOnlyObjectProperty<List<GroupRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** A sentence on the good records stopped, by the chosen column. */
  public ReadOnlyStringProperty goodsProperty() {
    return goods.getReadOnlyProperty();
  }

  public ObjectProperty<Optional<ColumnChoice>> columnProperty() {
    return column;
  }

  /** The group that the others are held against; the largest if empty. */
  public ObjectProperty<Optional<String>> referenceProperty() {
    return reference;
  }

  public ObjectProperty<Measure> measureProperty() {
    return measure;
  }

  public ObjectProperty<Reach> reachProperty() {
    return reach;
  }

  /** Counts what makes intervals stale. */
  public ReadOnlyIntegerProperty movesProperty() {
    return moves.getReadOnlyProperty();
  }

  /** Whether no column is sensitive. */
  public ReadOnlyBooleanProperty bareProperty() {
    return bare.getReadOnlyProperty();
  }

  public boolean isBare() {
    return bare.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
