package org.riskbench.ui.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.WorkWeek;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Tally;
import org.riskbench.threshold.ThresholdSweep;
import org.riskbench.trial.Cases;
import org.riskbench.trial.EntityDetection;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Ruled;
import org.riskbench.ui.session.Session;

/** What the thresholds do by value, by day and by entity. FX thread only. */
public final class CountsViewModel {
  private static final double BASIS_POINTS = 10_000;

  private final Session session;
  private final DecideViewModel decide;
  private final Messages messages;
  private final LatestJob job;
  private final ObservableList<Fact> facts = FXCollections.observableArrayList();
  private Optional<Followed> followed = Optional.empty();

  /** A figure with its name and what explains it. */
  record Fact(Term term, String name, String figure) {}

  /** What takes a moment to find: working days, and entities from record to record. */
  private record Followed(Ruled ruled, int days, List<EntityDetection> entities) {}

  public CountsViewModel(
      Session session, DecideViewModel decide, Messages messages, JobRunner jobs) {
    this.session = session;
    this.decide = decide;
    this.messages = messages;
    this.job = new LatestJob(jobs);
    decide.handlesProperty().addListener((property, before, now) -> show());
    session.selectedRunProperty().addListener((property, before, run) -> follow(run));
    session
        .thresholds()
        .stakesProperty()
        .addListener(
            (property, before, now) -> {
              if (!before.week().equals(now.week())) {
                follow(session.selectedRun());
              }
            });
    session
        .hardRules()
        .ruledProperty()
        .addListener((property, before, now) -> follow(session.selectedRun()));
    follow(session.selectedRun());
  }

  private void follow(Optional<DeskRun> run) {
    Optional<Ruled> ruled = run.flatMap(session.hardRules()::ruling);
    followed = followed.filter(known -> run.equals(Optional.of(known.ruled().run())));
    show();
    Optional<Dataset> data = session.dataset();
    if (ruled.isEmpty() || data.isEmpty()) {
      job.cancel(); // it comes again once rules have been asked
      return;
    }
    WorkWeek week = session.thresholds().stakes().week();
    job.submit(
        JobRunner.Lane.COMPUTE,
        Job.of("job.follow", context -> followed(data.get(), ruled.get(), week)),
        LatestJob.ending(this::found, this::failed));
  }

  private static Followed followed(Dataset data, Ruled ruled, WorkWeek week) {
    Cases cases = Cases.of(data, ruled.run().test(), week, ruled.test());
    List<EntityDetection> entities =
        data.schema().columns().stream()
            .filter(column -> column.role() == ColumnRole.ENTITY && !column.kind().isNumeric())
            .map(Column::name)
            .map(name -> EntityDetection.of(cases, name))
            .toList();
    return new Followed(ruled, cases.dates().size(), entities);
  }

  private void found(Followed what) {
    followed = Optional.of(what);
    show();
  }

  /** The counts stand without it. */
  private void failed(Optional<Problem> problem) {
    followed = Optional.empty();
  }

  private void show() {
    List<Fact> shown = new ArrayList<>();
    Cut cut = decide.handlesProperty().get().cut();
    session
        .selectedRun()
        .ifPresent(
            run -> {
              ThresholdSweep sweep =
                  session.hardRules().ruling(run).map(Ruled::sweep).orElseGet(run::sweep);
              Outcome outcome = sweep.at(cut.review(), cut.decline());
              if (sweep.hasAmounts()) {
                values(shown, outcome);
              }
              followed.ifPresent(what -> entities(shown, what, outcome));
            });
    facts.setAll(shown);
  }

  private void values(List<Fact> shown, Outcome outcome) {
    shown.add(
        fact(
            Term.VALUE_CAUGHT, "decide.fact.caught", Formats.percent(outcome.fraudAmountCaught())));
    Tally approved = outcome.approved();
    double processed = approved.fraudAmount() + approved.goodAmount();
    String points =
        processed > 0
            ? Formats.tenths(BASIS_POINTS * approved.fraudAmount() / processed)
            : Formats.NONE;
    shown.add(fact(Term.FRAUD_BASIS_POINTS, "decide.fact.basis-points", points));
  }

  private void entities(List<Fact> shown, Followed what, Outcome outcome) {
    if (what.days() > 0) {
      shown.add(
          fact(
              Term.CAPACITY,
              "decide.fact.reviews",
              Formats.tenths(outcome.reviewed().total() / what.days())));
    }
    for (EntityDetection each : what.entities()) {
      OptionalDouble accounts = each.accountDetectionRate(outcome.reviewFrom());
      OptionalDouble value = each.valueDetectionRate(outcome.reviewFrom());
      if (accounts.isPresent()) {
        shown.add(
            fact(
                Term.ACCOUNT_DETECTION,
                "decide.fact.accounts",
                Formats.percent(accounts),
                each.column()));
      }
      if (value.isPresent()) {
        shown.add(
            fact(Term.VALUE_DETECTION, "decide.fact.value", Formats.percent(value), each.column()));
      }
    }
  }

  private Fact fact(Term term, String key, String figure, Object... words) {
    return new Fact(term, messages.text(key, words), figure);
  }

  ObservableList<Fact> facts() {
    return facts;
  }

  /** Texts of the matrix by name. */
  public ObservableMap<String, String> getFigures() {
    return decide.getFigures();
  }
}
