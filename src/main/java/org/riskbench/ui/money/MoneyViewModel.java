package org.riskbench.ui.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.threshold.MoneySweep;
import org.riskbench.threshold.Savings;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.trial.Ruling;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;

/** What the thresholds cost and save, following every move. FX thread only. */
public final class MoneyViewModel {
  private final Session session;
  private final Messages messages;
  private final LatestJob preparing;
  private final Baselines baselines;
  private final CostForm costs;
  private final SavedInterval interval;
  private final Cheapest cheapest;
  private final ObservableMap<String, String> figures = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<Optional<MoneyShown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Prepared> prepared = Optional.empty();

  /**
   * The view's state.
   *
   * @param registry tells the policy of the published model
   * @param settling makes an action that runs the latest thing it was given a little later
   */
  public MoneyViewModel(
      Session session,
      Messages messages,
      JobRunner jobs,
      ModelRegistry registry,
      Supplier<Consumer<Runnable>> settling) {
    this.session = session;
    this.messages = messages;
    this.preparing = new LatestJob(jobs);
    this.baselines = new Baselines(session, messages, jobs, registry);
    this.costs = new CostForm(session, messages);
    this.interval = new SavedInterval(messages, jobs, settling.get(), this::isWatched);
    this.cheapest = new Cheapest(session, messages, jobs, settling.get());
    figures.putAll(blank());
    session.selectedRunProperty().addListener((property, before, run) -> prepare());
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<DeskRun, Policy>) change -> follow());
    session.thresholds().boundsProperty().addListener((property, before, bounds) -> follow());
    session
        .whereabouts()
        .viewProperty(Screen.DECIDE)
        .addListener((property, before, view) -> interval.begin());
    session
        .thresholds()
        .stakesProperty()
        .addListener(
            (property, before, stakes) -> {
              if (before.week().equals(stakes.week())) {
                follow();
              } else {
                prepare();
              }
            });
    baselines.chosenProperty().addListener((property, before, chosen) -> follow());
    baselines.publishedModelProperty().addListener((property, before, model) -> prepare());
    session.hardRules().ruledProperty().addListener((property, before, ruled) -> prepare());
    prepare();
  }

  private boolean isWatched() {
    return session.whereabouts().isShown(DecideView.MONEY);
  }

  private void prepare() {
    Optional<DeskRun> run = session.selectedRun();
    Optional<Dataset> data = session.dataset();
    if (run.isEmpty() || data.isEmpty()) {
      prepared = Optional.empty();
      preparing.cancel();
      clear();
      return;
    }
    Optional<Ruled> ruled = session.hardRules().ruling(run.get());
    if (ruled.isEmpty()) {
      preparing.cancel(); // it comes again once rules have been asked
      return;
    }
    Ruling published = baselines.publishedRules();
    var week = session.thresholds().stakes().week();
    preparing.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.money", context -> Prepared.of(data.get(), ruled.get(), week, published, context)),
        LatestJob.ending(
            made -> {
              prepared = Optional.of(made);
              describe(made);
              follow();
            },
            problem -> notice.set(problem.map(Notice::of))));
  }

  private void clear() {
    shown.set(Optional.empty());
    figures.putAll(blank());
    interval.clear();
    cheapest.clear();
  }

  private static Map<String, String> blank() {
    return Map.of(
        "caption",
        "",
        "saved",
        Formats.NONE,
        "cost",
        "",
        "period",
        "",
        "remarks",
        "",
        "amounts",
        "");
  }

  private void follow() {
    prepared
        .filter(made -> session.selectedRun().equals(Optional.of(made.run())))
        .ifPresent(this::show);
  }

  private void show(Prepared made) {
    Policy policy = session.thresholds().policy(made.run());
    Baseline against = made.onTest(baselines.now());
    CostModel weighed = session.thresholds().stakes().costs();
    MoneySweep sweep = made.test().money();
    MoneyWords words = MoneyWords.of(messages, weighed.currency(), MoneyPeriod.of(made.test()));
    Savings savings = new Savings(against.on(made.test()), new Savings.Side(sweep, policy.bands()));
    MoneyShown now = MoneyShown.of(savings, weighed, words, against.name());
    double saved = now.saved();
    figures.put("caption", messages.text(saved < 0 ? "money.lost" : "money.saved", words.span()));
    figures.put("saved", sweep.isEmpty() ? Formats.NONE : words.sum(Math.abs(saved)));
    shown.set(Optional.of(now));
    interval.ask(new SavedInterval.Asked(made.test(), policy, against, weighed, words));
    cheapest.follow(made, policy, baselines.now(), weighed);
  }

  /** What is true of the records wherever the thresholds stand. */
  private void describe(Prepared made) {
    figures.put("period", period(MoneyPeriod.of(made.test())));
    figures.put("remarks", remarks(made.test().money()));
    figures.put("amounts", amounts(made.test().money()));
  }

  private String period(MoneyPeriod period) {
    return period
        .months()
        .map(months -> messages.text("money.period.month", Formats.count(months * 365.2425 / 12)))
        .orElseGet(() -> messages.text("money.period.records"));
  }

  private String remarks(MoneySweep sweep) {
    List<String> remarks = new ArrayList<>();
    if (sweep.isEmpty()) {
      remarks.add(messages.text("money.remark.amountless"));
    } else if (sweep.frauds() == 0) {
      remarks.add(messages.text("money.remark.fraudless"));
    }
    if (sweep.excluded() > 0 && !sweep.isEmpty()) {
      remarks.add(messages.text("money.remark.excluded", Formats.count(sweep.excluded())));
    }
    return String.join("\n", remarks);
  }

  /** Where the amounts come from. */
  private String amounts(MoneySweep sweep) {
    Optional<String> column =
        session
            .dataset()
            .flatMap(data -> data.schema().only(ColumnRole.AMOUNT))
            .map(Column::name)
            .filter(name -> sweep.hasAmounts());
    return column
        .map(name -> messages.text("money.amounts.column", name))
        .orElseGet(() -> messages.text("money.amounts.none"));
  }

  public Baselines getBaselines() {
    return baselines;
  }

  public CostForm getCosts() {
    return costs;
  }

  public SavedInterval getInterval() {
    return interval;
  }

  public Cheapest getCheapest() {
    return cheapest;
  }

  /** Texts by the names that the layout binds to. */
  public ObservableMap<String, String> getFigures() {
    return figures;
  }

  /** What there is to draw. */
  ReadOnlyObjectProperty<Optional<MoneyShown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
