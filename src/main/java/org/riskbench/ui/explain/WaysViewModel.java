package org.riskbench.ui.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.decision.Decision;
import org.riskbench.explain.Actionable;
import org.riskbench.explain.Counterfactual;
import org.riskbench.explain.CounterfactualReport;
import org.riskbench.explain.CounterfactualSearch;
import org.riskbench.explain.Factor;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.RiskModel;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;

/** What would get the opened record approved. FX thread only. */
public final class WaysViewModel {
  private final Messages messages;
  private final WhatIfViewModel whatIf;
  private final Names names;
  private final LatestJob work;
  private final Map<String, Freedom> freedoms = new LinkedHashMap<>();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Counterfactual>> ways =
      new ReadOnlyObjectWrapper<>(List.of());

  WaysViewModel(JobRunner jobs, Messages messages, WhatIfViewModel whatIf) {
    this.messages = messages;
    this.whatIf = whatIf;
    this.names = whatIf.names();
    this.work = new LatestJob(jobs);
    whatIf.openedProperty().addListener((property, before, record) -> forget());
    forget();
  }

  /** The choice of columns stays from record to record. */
  void forget() {
    work.cancel();
    ways.set(List.of());
    count();
  }

  private void count() {
    boolean any = !actionable().isEmpty();
    free.set(any);
    if (ways.get().isEmpty()) {
      sentence.set(messages.text(any ? "explain.ways.ready" : "explain.ways.choose"));
    }
  }

  Freedom freedom(Factor factor) {
    return freedoms.getOrDefault(factor.name(), Freedom.FIXED);
  }

  /** Says whether a column may change. */
  void free(Factor factor, Freedom freedom) {
    freedoms.put(factor.name(), freedom);
    ways.set(List.of());
    count();
  }

  private List<Actionable> actionable() {
    return whatIf.openedProperty().get().map(Opened::places).orElse(List.of()).stream()
        .map(Opened.Place::factor)
        .filter(factor -> !factor.isTold())
        .flatMap(factor -> freedom(factor).of(factor).stream())
        .toList();
  }

  /** Looks for the smallest change. */
  public void search() {
    Optional<Opened> record = whatIf.openedProperty().get();
    Optional<RiskModel> model = whatIf.model();
    if (record.isEmpty() || model.isEmpty()) {
      return;
    }
    List<Actionable> actionable = actionable();
    KnownLists lists = whatIf.lists();
    ways.set(List.of());
    sentence.set(messages.text("explain.ways.working"));
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.explain.ways",
            context ->
                CounterfactualSearch.of(
                    model.get(),
                    lists,
                    record.get().values(),
                    record.get().subject(),
                    actionable,
                    Decision.APPROVE,
                    context)),
        LatestJob.ending(this::take, this::failed));
  }

  private void take(CounterfactualReport report) {
    if (report instanceof CounterfactualReport.Found found) {
      ways.set(found.ways());
      sentence.set(messages.text("explain.ways.found"));
    } else if (report instanceof CounterfactualReport.Forced forced) {
      sentence.set(messages.text("explain.ways.forced", forced.rule()));
    } else if (report instanceof CounterfactualReport.NoneFound none) {
      sentence.set(
          messages.text("explain.ways.none", Integer.toString(none.best().outlook().score())));
    } else {
      sentence.set(messages.text("explain.ways.already"));
    }
  }

  private void failed(Optional<Problem> problem) {
    sentence.set(
        problem.map(EngineWords::told).orElseGet(() -> messages.text("explain.ways.cancelled")));
  }

  /** A way in words. */
  String told(Counterfactual way) {
    String moves =
        way.moves().stream()
            .map(
                move ->
                    messages.text(
                        "explain.ways.move",
                        move.factor().name(),
                        names.value(move.factor().kind(), move.to()),
                        names.value(move.factor().kind(), move.from())))
            .collect(Collectors.joining("; "));
    return messages.text(
        "explain.ways.way",
        names.decision(way.outlook().decision()),
        Integer.toString(way.outlook().score()),
        moves,
        Formats.count(way.cost()));
  }

  /** Puts a way into the record's fields. */
  void tryOut(Counterfactual way) {
    whatIf.take(way.moves());
  }

  ReadOnlyObjectProperty<List<Counterfactual>> waysProperty() {
    return ways.getReadOnlyProperty();
  }

  /** Whether any column may change. */
  public ReadOnlyBooleanProperty freeProperty() {
    return free.getReadOnlyProperty();
  }

  public boolean isFree() {
    return free.get();
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }
}
