package org.riskbench.ui.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.RowNumbers;
import org.riskbench.decision.Policy;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.rule.KnownLists;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** Which record is looked at. FX thread only. */
public final class RecordViewModel {
  private final Session session;
  private final Messages messages;
  private final GroundsShelf shelf;
  private final LatestJob work;
  private final ObservableBooleanValue inFront;
  private final WhatIfViewModel whatIf;
  private final WaysViewModel ways;
  private final ObservableList<Pick> picks = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PickKind> kind =
      new ReadOnlyObjectWrapper<>(PickKind.RISKIEST);
  private final StringProperty number = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper numberError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Wanted> worked = Optional.empty();

  private record Wanted(Asked asked, int row) {}

  RecordViewModel(
      Session session, JobRunner jobs, Messages messages, GroundsShelf shelf, KnownLists lists) {
    this.session = session;
    this.messages = messages;
    this.shelf = shelf;
    this.work = new LatestJob(jobs);
    this.whatIf = new WhatIfViewModel(session, messages, lists);
    this.ways = new WaysViewModel(jobs, messages, whatIf);
    this.inFront = session.whereabouts().inFront(ExplainView.RECORD);
    inFront.addListener(changed -> look());
    session.selectedRunProperty().addListener(changed -> look());
    session.hardRules().rulesProperty().addListener(changed -> look());
    session.explanation().rowProperty().addListener(changed -> look());
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<DeskRun, Policy>) change -> decideAnew());
  }

  private void decideAnew() {
    if (inFront.get()) {
      offer();
    }
    ways.forget();
    whatIf.refresh();
  }

  private void look() {
    Optional<Asked> asked = Asked.of(session);
    if (asked.isEmpty() || session.explanation().rowProperty().get().isEmpty()) {
      close();
    }
    if (asked.isEmpty() || !inFront.get()) {
      return;
    }
    offer();
    OptionalInt row = session.explanation().rowProperty().get();
    if (row.isEmpty()) {
      picks.stream().findFirst().ifPresent(pick -> session.explanation().ask(pick.row()));
    } else {
      Wanted wanted = new Wanted(asked.get(), row.getAsInt());
      if (worked.filter(wanted::equals).isEmpty()) {
        find(wanted);
      }
    }
  }

  private void close() {
    work.cancel();
    worked = Optional.empty();
    open.set(false);
    whatIf.open(Optional.empty());
  }

  /** What may be picked, under the thresholds as they stand. */
  private void offer() {
    Asked.of(session)
        .ifPresent(
            asked -> {
              Policy policy = session.thresholds().policy(asked.run());
              List<Pick> found =
                  new Picks(asked.run().test(), policy, asked.dataset(), messages).of(kind.get());
              if (!picks.equals(found)) {
                picks.setAll(found);
              }
            });
  }

  private void find(Wanted wanted) {
    worked = Optional.of(wanted);
    notice.set(Optional.empty());
    if (!open.get()) {
      sentence.set(messages.text("explain.record.working"));
    }
    Optional<Grounds> laid = shelf.of(wanted.asked());
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.explain.record",
            context -> Opened.of(wanted.asked(), laid, wanted.row(), context)),
        LatestJob.ending(this::take, this::failed));
  }

  private void take(Opened record) {
    shelf.keep(record.grounds());
    number.set(Long.toString(record.number()));
    place.set(messages.text("explain.record.row", Integer.toString(record.row())));
    numberError.set("");
    whatIf.open(Optional.of(record));
    open.set(true);
    Labels labels = record.grounds().asked().dataset().labels();
    boolean fraud = labels.isFraud(record.row());
    boolean known = labels.isLabelled(record.row());
    outcome.set(
        messages.text(known ? (fraud ? "decide.fraud" : "decide.good") : "explain.unknown"));
    sentence.set("");
  }

  private void failed(Optional<Problem> problem) {
    worked = Optional.empty();
    notice.set(problem.map(Notice::of));
    sentence.set(messages.text(problem.isPresent() ? "explain.none" : "explain.record.cancelled"));
  }

  // ---- what the user does

  /** Opens the record whose number was typed, as it is counted in the file. */
  public void openNumber() {
    OptionalInt row = typed();
    numberError.set(row.isPresent() ? "" : messages.text("explain.record.no"));
    row.ifPresent(this::openRow);
  }

  private OptionalInt typed() {
    String digits = number.get().strip().replace(",", "");
    if (session.dataset().isEmpty() || !digits.matches("\\d{1,10}")) {
      return OptionalInt.empty();
    }
    long wanted = Long.parseLong(digits);
    RowNumbers numbers = RowNumbers.of(session.dataset().get());
    return IntStream.range(0, session.dataset().get().size())
        .filter(row -> numbers.of(row) == wanted)
        .findFirst();
  }

  void openRow(int row) {
    session.explanation().ask(row);
  }

  /** Offers other records. */
  void choose(PickKind wanted) {
    kind.set(wanted);
    offer();
  }

  // ---- what it shows

  ObservableList<Pick> getPicks() {
    return picks;
  }

  ReadOnlyObjectProperty<PickKind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  public StringProperty numberProperty() {
    return number;
  }

  /** Which row the record is for the command line. */
  public ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  public String getPlace() {
    return place.get();
  }

  public ReadOnlyStringProperty numberErrorProperty() {
    return numberError.getReadOnlyProperty();
  }

  public String getNumberError() {
    return numberError.get();
  }

  /** Whether the record is fraud or good, or that nobody knows. */
  public ReadOnlyStringProperty outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  public String getOutcome() {
    return outcome.get();
  }

  /** Whether a record is open. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  public WhatIfViewModel getWhatIf() {
    return whatIf;
  }

  public WaysViewModel getWays() {
    return ways;
  }
}
