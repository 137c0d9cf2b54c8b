package org.riskbench.ui.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.decision.Policy;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.trial.GroupRate;
import org.riskbench.trial.ParityGoal;
import org.riskbench.trial.ParityPrice;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.MoneyWords;
import org.riskbench.ui.kit.TypedFigure;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;

/** What it would cost to treat the groups of a sensitive column alike. FX thread only. */
public final class PriceViewModel {
  private final Session session;
  private final Messages messages;
  private final LatestJob work;
  private final CheckedField limit;
  private final BooleanProperty every = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper held = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper costTitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<PriceRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private GroupRate rate = GroupRate.SELECTED;
  private Optional<String> column = Optional.empty();
  private Optional<String> reference = Optional.empty();

  PriceViewModel(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.work = new LatestJob(jobs);
    this.limit = new CheckedField(TypedFigure.shown("0.80"), this::check);
    limit.textProperty().addListener((property, before, typed) -> clear());
    every.addListener((property, before, all) -> clear());
    session.selectedRunProperty().addListener((property, before, run) -> clear());
    session.thresholds().stakesProperty().addListener((property, before, stakes) -> clear());
    session.hardRules().ruledProperty().addListener((property, before, ruled) -> clear());
    hold(rate);
  }

  // ---- what the view says

  /** The column in hand, and the group that the others are held against. */
  void take(Optional<ColumnChoice> chosen, Optional<String> against) {
    Optional<String> sensitive = chosen.filter(ColumnChoice::isSensitive).map(ColumnChoice::name);
    offered.set(sensitive.isPresent());
    if (!sensitive.equals(column) || !against.equals(reference)) {
      column = sensitive;
      reference = against;
      clear();
    }
  }

  /** The rate whose ratio is to be held. */
  void hold(GroupRate wanted) {
    if (rate != wanted) {
      rate = wanted;
      clear();
    }
    held.set(messages.text("fairness.hold." + rate.name()));
  }

  private void check(String text) {
    new ParityGoal(rate, number(text), List.of());
  }

  private static double number(String text) {
    return TypedFigure.read(text); // refused by the goal
  }

  // ---- what the user does

  /** Works the price out. */
  public void workOut() {
    Optional<DeskRun> run = session.selectedRun();
    Optional<Ruled> ruled = run.flatMap(session.hardRules()::ruling);
    if (ruled.isEmpty() || session.dataset().isEmpty() || column.isEmpty() || !limit.validate()) {
      return;
    }
    PriceSearch search =
        new PriceSearch(
            ruled.get(),
            session.thresholds().policy(run.get()),
            session.runs().stream().filter(other -> !other.equals(ruled.get().run())).toList(),
            session.dataset().get(),
            session.thresholds().stakes(),
            session.hardRules().lists(),
            columns(),
            reference,
            rate,
            number(limit.getText()));
    work.submit(JobRunner.Lane.COMPUTE, Job.of("job.fairness.price", search::find), this::worked);
  }

  private List<String> columns() {
    Stream<String> others =
        every.get()
            ? session.dataset().stream()
                .flatMap(data -> data.schema().with(ColumnRole.SENSITIVE).stream())
                .map(Column::name)
            : Stream.empty();
    return Stream.concat(column.stream(), others).distinct().toList();
  }

  public void cancel() {
    work.cancel();
  }

  /** Sets the thresholds of a line, and takes its run in hand. */
  public void use(PriceRow row) {
    row.offer().ifPresent(this::use);
  }

  private void use(PriceRow.Offer offer) {
    List<PriceRow> shown = rows.get();
    String said = sentence.get();
    Policy now = session.thresholds().policy(offer.run());
    if (!session.selectedRun().equals(Optional.of(offer.run()))) {
      session.select(offer.run());
    }
    Policy wanted =
        Policy.of(
            now.version(), offer.cut().review(), offer.cut().decline(), PriceSearch.middle(now));
    session
        .thresholds()
        .wish(
            new PolicyWish(
                wanted, messages.text("fairness.price.why", limit.getText(), held.get())));
    rows.set(shown); // what was found still holds
    sentence.set(said);
  }

  // ---- what happens then

  private void clear() {
    work.cancel();
    rows.set(List.of());
    sentence.set("");
  }

  private void worked(JobState<PriceSearch.Outcome> state) {
    running.set(!state.ended());
    if (state instanceof JobState.Succeeded<PriceSearch.Outcome> done) {
      show(done.result());
    } else if (state instanceof JobState.Failed<PriceSearch.Outcome> failed) {
      sentence.set(EngineWords.told(failed.problem()));
    }
  }

  private void show(PriceSearch.Outcome found) {
    MoneyWords money =
        new MoneyWords(
            messages,
            found.asked().stakes().costs().currency(),
            found.period().factor(),
            found.period().isMonth());
    costTitle.set(messages.text("fairness.price.cost", money.per()));
    rows.set(rows(found, money));
    sentence.set(sentence(found, money));
  }

  private List<PriceRow> rows(PriceSearch.Outcome found, MoneyWords money) {
    List<PriceRow> all = new ArrayList<>();
    Policy policy = found.asked().policy();
    Optional<ParityPrice> price = found.price();
    double least = price.map(known -> known.free().test().cost()).orElse(found.now());
    all.add(
        new PriceRow(
            messages.text("fairness.price.now"),
            thresholds(policy.reviewFrom(), policy.declineFrom()),
            Formats.NONE,
            FairnessWords.ratio(found.nowRatio()),
            money.of(found.now()),
            price.isPresent() ? money.of(found.now() - least) : Formats.NONE,
            Optional.empty()));
    DeskRun run = found.asked().run();
    price.ifPresent(
        known -> {
          all.add(row(messages.text("fairness.price.free"), run, known.free(), least, money));
          all.add(row(messages.text("fairness.price.held"), run, known.held(), least, money));
        });
    found.byOthers().stream()
        .sorted(Comparator.comparingDouble(other -> other.price().held().test().cost()))
        .forEach(
            other ->
                all.add(
                    row(
                        messages.text("fairness.price.run", other.run().name()),
                        other.run(),
                        other.price().held(),
                        least,
                        money)));
    return List.copyOf(all);
  }

  private PriceRow row(
      String name, DeskRun run, ParityPrice.Offer offer, double least, MoneyWords money) {
    String judged = FairnessWords.ratio(offer.test().ratio());
    double limit = number(this.limit.getText());
    boolean slips = offer.calibrate().ratio() >= limit && offer.test().ratio() < limit;
    return new PriceRow(
        name,
        thresholds(offer.cut().review(), offer.cut().decline()),
        FairnessWords.ratio(offer.calibrate().ratio()),
        slips ? messages.text("fairness.price.slips.row", judged) : judged,
        money.of(offer.test().cost()),
        money.of(offer.test().cost() - least),
        Optional.of(new PriceRow.Offer(run, offer.cut())));
  }

  private static String thresholds(int review, int decline) {
    return score(review) + " / " + score(decline);
  }

  private static String score(int score) {
    return score == ThresholdSweep.NONE ? Formats.NONE : Integer.toString(score);
  }

  private String sentence(PriceSearch.Outcome found, MoneyWords money) {
    if (found.price().isEmpty()) {
      return messages.text("fairness.price.impossible");
    }
    ParityPrice price = found.price().get();
    Cut held = price.held().cut();
    String least = FairnessWords.ratio(found.asked().least());
    String said =
        held.equals(price.free().cut())
            ? messages.text("fairness.price.nothing", least)
            : messages.text(
                "fairness.price.says",
                least,
                money.full(price.onTest()),
                money.full(price.onCalibrate()));
    if (price.held().test().ratio() < found.asked().least()) {
      said +=
          " "
              + messages.text(
                  "fairness.price.slips", FairnessWords.ratio(price.held().test().ratio()));
    }
    Optional<PriceSearch.ByRun> cheaper =
        found.byOthers().stream()
            .filter(other -> other.price().held().test().cost() < price.held().test().cost())
            .min(Comparator.comparingDouble(other -> other.price().held().test().cost()));
    return cheaper
        .map(
            other ->
                messages.text(
                    "fairness.price.other",
                    other.run().name(),
                    money.full(price.held().test().cost() - other.price().held().test().cost())))
        .map((said + " ")::concat)
        .orElse(said);
  }

  // ---- what it shows

  public CheckedField getLimit() {
    return limit;
  }

  /** Whether all sensitive columns are to be held, not the chosen one alone. */
  public BooleanProperty everyProperty() {
    return every;
  }

  /** Whether the chosen column is a sensitive one. */
  public ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  public boolean isOffered() {
    return offered.get();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return running.get();
  }

  /** The rate whose ratio is held, in words. */
  public ReadOnlyStringProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  public String getHeld() {
    return held.get();
  }

  /** What came out; empty before. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  /** Heading of the costs. */
  public ReadOnlyStringProperty costTitleProperty() {
    return costTitle.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<PriceRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }
}
