package org.riskbench.ui.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Policy;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.threshold.CutBounds;
import org.riskbench.trial.Baseline;
import org.riskbench.trial.MoneyPeriod;
import org.riskbench.trial.MoneyReport;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.PolicyWish;
import org.riskbench.ui.session.Session;

/**
 * The thresholds that cost least on the calibrate records, in the bands there are, and what they
 * save there and on the test records. FX thread only.
 */
public final class Cheapest {
  private static final int HIGHEST = 1000;

  private final Session session;
  private final Messages messages;
  private final LatestJob job;
  private final Consumer<Runnable> settling;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reach = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper();
  private Optional<Asked> asked = Optional.empty();
  private Optional<Policy> found = Optional.empty();
  private Optional<BaselineChoice> told = Optional.empty();

  /** Bands that were moved to the cheapest place: one of them may be empty there. */
  private List<Band> moved = List.of();

  /** What is looked for. */
  private record Asked(Prepared prepared, List<Band> bands, CostModel costs, CutBounds bounds) {}

  Cheapest(Session session, Messages messages, JobRunner jobs, Consumer<Runnable> settling) {
    this.session = session;
    this.messages = messages;
    this.job = new LatestJob(jobs);
    this.settling = settling;
  }

  /** There is nothing to look in any more. */
  void clear() {
    job.cancel();
    asked = Optional.empty();
    told = Optional.empty();
    forget("");
  }

  private void forget(String said) {
    found = Optional.empty();
    session.thresholds().setMarks(List.of());
    text.set(said);
    reach.set("");
    elsewhere.set(false);
  }

  /** Looks again if the records, the kinds of bands, the costs or the bounds are others. */
  void follow(Prepared prepared, Policy policy, BaselineChoice against, CostModel costs) {
    List<Band> bands = isPartOf(policy.bands(), moved) ? moved : policy.bands();
    Asked wanted =
        new Asked(prepared, still(bands), costs, session.thresholds().boundsProperty().get());
    if (!asked.equals(Optional.of(wanted))) {
      asked = Optional.of(wanted);
      settling.accept(() -> begin(wanted));
    }
    if (!told.equals(Optional.of(against))) {
      told = Optional.of(against);
      tell();
    }
    compare();
  }

  /** The bands wherever they begin, so that a move of a handle starts no new search. */
  private static List<Band> still(List<Band> bands) {
    List<Band> still = new ArrayList<>();
    for (Band band : bands) {
      still.add(new Band(band.name(), still.size(), band.decision(), band.treatment()));
    }
    return still;
  }

  /** Whether some bands are others of which a few are empty. */
  private static boolean isPartOf(List<Band> few, List<Band> all) {
    List<String> names = all.stream().map(Band::name).toList();
    return few.size() < all.size() && few.stream().map(Band::name).allMatch(names::contains);
  }

  private void begin(Asked wanted) {
    if (asked.equals(Optional.of(wanted))) {
      job.submit(
          JobRunner.Lane.COMPUTE,
          Job.of(
              "job.money.cheapest",
              context ->
                  wanted
                      .prepared()
                      .calibrate()
                      .money()
                      .cheapest(wanted.bands(), wanted.costs(), wanted.bounds())),
          LatestJob.ending(
              edges -> take(wanted, edges),
              problem -> problem.ifPresent(each -> forget(EngineWords.told(each.what())))));
    }
  }

  private void take(Asked of, Optional<List<Integer>> edges) {
    if (of.prepared().calibrate().money().frauds() == 0) {
      forget(messages.text("money.cheapest.fraudless"));
    } else if (edges.isEmpty()) {
      forget(messages.text(of.bands().size() < 2 ? "money.cheapest.one" : "money.cheapest.none"));
    } else {
      found = Optional.of(policy(of, edges.get()));
      session
          .thresholds()
          .setMarks(edges.get().stream().filter(score -> score <= HIGHEST).distinct().toList());
      tell();
      compare();
    }
  }

  /** The bands where they cost least, without those that are empty there. */
  private Policy policy(Asked of, List<Integer> edges) {
    List<Band> there = new ArrayList<>();
    for (int i = 0; i < of.bands().size(); i++) {
      Band band = of.bands().get(i);
      int from = i == 0 ? 0 : edges.get(i - 1);
      int to = i < edges.size() ? edges.get(i) : HIGHEST + 1;
      if (from < to) {
        there.add(new Band(band.name(), from, band.decision(), band.treatment()));
      }
    }
    return new Policy(session.thresholds().policy(of.prepared().run()).version(), there);
  }

  /** Says whether the thresholds stand elsewhere. */
  private void compare() {
    elsewhere.set(
        asked.isPresent()
            && found.isPresent()
            && !session
                .thresholds()
                .policy(asked.get().prepared().run())
                .bands()
                .equals(found.get().bands()));
  }

  private void tell() {
    if (asked.isEmpty() || found.isEmpty() || told.isEmpty()) {
      return;
    }
    Prepared prepared = asked.get().prepared();
    Baseline where = prepared.onCalibrate(told.get());
    Baseline judged = prepared.onTest(told.get());
    CostModel costs = asked.get().costs();
    Policy best = found.get();
    text.set(
        best.bands().size() == 1
            ? messages.text("money.cheapest.band", messages.band(best.bands().get(0).name()))
            : messages.text("money.cheapest", places(best)));
    MoneyWords there =
        MoneyWords.of(messages, costs.currency(), MoneyPeriod.of(prepared.calibrate()));
    MoneyWords here = MoneyWords.of(messages, costs.currency(), MoneyPeriod.of(prepared.test()));
    reach.set(
        messages.text(
            "money.cheapest.reach",
            there.sum(MoneyReport.saved(prepared.calibrate(), best, where, costs)),
            there.span(),
            here.sum(MoneyReport.saved(prepared.test(), best, judged, costs)),
            here.span()));
  }

  private String places(Policy policy) {
    return policy.bands().stream()
        .skip(1)
        .map(band -> messages.bandFrom(band.name(), band.from()))
        .collect(Collectors.joining(", "));
  }

  /** Asks for the thresholds to be set there. */
  public void go() {
    if (found.isPresent() && asked.isPresent()) {
      moved = asked.get().bands();
      session.thresholds().wish(new PolicyWish(found.get(), messages.text("money.cheapest.why")));
    }
  }

  /** Where they are. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String getText() {
    return text.get();
  }

  /** What they save, where they were found and on the test records. */
  public ReadOnlyStringProperty reachProperty() {
    return reach.getReadOnlyProperty();
  }

  public String getReach() {
    return reach.get();
  }

  /** Whether there are such, and the thresholds stand elsewhere. */
  public ReadOnlyBooleanProperty elsewhereProperty() {
    return elsewhere.getReadOnlyProperty();
  }

  public boolean isElsewhere() {
    return elsewhere.get();
  }
}
