package org.riskbench.ui.callers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.access.ApiKey;
import org.riskbench.access.NewKey;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.kit.Question;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** The keys by which callers reach a published model. FX thread only. */
public final class CallersViewModel {
  private final KeyDesk desk;
  private final Messages messages;
  private final CallerWords words;
  private final Toasts toasts;
  private final TextClipboard clipboard;
  private final LatestJob looks;

  /** Of its own: a look must not cut short what makes a key that is shown once. */
  private final LatestJob changes;

  /** Kept here, for a binding forgets its listeners once nobody holds it. */
  private final BooleanBinding front;

  private final NewKeyForm form;
  private final ShownKey newKey;
  private final Question<String> revocation = new Question<>();
  private final List<ApiKey> revoked = new ArrayList<>();
  private final ObservableList<CallerLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper listProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper makeProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper revokeProblem = new ReadOnlyStringWrapper("");

  public CallersViewModel(
      Session session,
      Messages messages,
      JobRunner jobs,
      KeyDesk desk,
      Toasts toasts,
      TextClipboard clipboard) {
    this.desk = desk;
    this.messages = messages;
    this.words = new CallerWords(messages);
    this.toasts = toasts;
    this.clipboard = clipboard;
    this.looks = new LatestJob(jobs);
    this.changes = new LatestJob(jobs);
    this.form = new NewKeyForm(messages);
    this.newKey = new ShownKey(messages);
    this.front = session.whereabouts().inFront(PublishView.CALLERS);
    front.addListener((property, before, now) -> turn(now));
    if (front.get()) {
      look();
    }
  }

  private void turn(boolean shown) {
    if (shown) {
      look();
    } else {
      newKey.putAway();
      keep();
      revoked.clear();
    }
  }

  /** Reads the keys anew; others may have changed the file. */
  private void look() {
    looks.submit(
        JobRunner.Lane.FILES,
        Job.of("job.callers", context -> desk.look()),
        LatestJob.ending(this::show, this::unreadable));
  }

  private void show(KeyDesk.Found found) {
    listProblem.set(said(found.unseen()));
    List<CallerLine> next = new ArrayList<>();
    for (ApiKey key : found.keys()) {
      next.add(
          words.kept(
              key,
              Optional.ofNullable(found.seen().get(key.owner().text())),
              desk.clock().instant()));
    }
    revoked.forEach(key -> next.add(words.revoked(key)));
    // What was made or revoked last is looked for first.
    Collections.reverse(next);
    lines.setAll(next);
    empty.set(next.isEmpty());
  }

  /** Nothing is shown then: it might be what counted once. */
  private void unreadable(Optional<Problem> problem) {
    lines.clear();
    empty.set(false);
    listProblem.set(said(problem));
  }

  private static String said(Optional<Problem> problem) {
    return problem.map(EngineWords::told).orElse("");
  }

  /** Makes the key that the form describes, and shows it. */
  public void make() {
    makeProblem.set("");
    if (!busy.get()) {
      form.order().ifPresent(this::make);
    }
  }

  private void make(KeyOrder order) {
    busy.set(true);
    changes.submit(
        JobRunner.Lane.FILES,
        Job.of("job.callers.make", context -> desk.make(order)),
        LatestJob.ending(this::made, this::notMade));
  }

  private void made(NewKey made) {
    busy.set(false);
    form.clear();
    newKey.show(made);
    look();
  }

  private void notMade(Optional<Problem> problem) {
    busy.set(false);
    makeProblem.set(said(problem));
  }

  /** Takes the new key to other programs. */
  public void copy() {
    clipboard.copy(newKey.getSecret());
    toasts.show(messages.text("callers.copied"));
  }

  /** Forgets the new key: from now on nobody can read it here. */
  public void putAway() {
    newKey.putAway();
  }

  /** Asks whether a key is to be taken back. */
  public void ask(CallerLine line) {
    if (line.isRevocable()) {
      revokeProblem.set("");
      revocation.ask(
          line.id(),
          messages.text("callers.revoke.question", line.name(), line.id()),
          messages.text("callers.revoke.confirm", line.id()));
    }
  }

  /** Leaves the key asked about as it is. */
  public void keep() {
    revocation.close();
    revokeProblem.set("");
  }

  /** Takes back the key asked about. */
  public void revoke() {
    if (!busy.get()) {
      revocation.confirmed().ifPresent(this::revoke);
    }
  }

  private void revoke(String id) {
    busy.set(true);
    changes.submit(
        JobRunner.Lane.FILES,
        Job.of("job.callers.revoke", context -> desk.revoke(id)),
        LatestJob.ending(this::gone, this::notRevoked));
  }

  /** Others may have been quicker, so the list is read again. */
  private void notRevoked(Optional<Problem> problem) {
    busy.set(false);
    revokeProblem.set(said(problem));
    look();
  }

  private void gone(ApiKey key) {
    busy.set(false);
    revoked.add(key);
    toasts.show(messages.text("callers.revoked", key.owner().text(), key.id()));
    look();
  }

  /** Where the keys are kept, in a sentence. */
  public String getPlace() {
    return messages.text("callers.place", desk.file().path().toString());
  }

  public NewKeyForm getForm() {
    return form;
  }

  public ShownKey getNewKey() {
    return newKey;
  }

  /** Asks before a key is taken back, for that can't be undone. */
  public Question<String> getRevocation() {
    return revocation;
  }

  CallerWords words() {
    return words;
  }

  public ObservableList<CallerLine> getLines() {
    return lines;
  }

  /** Whether there is no key, for sure. */
  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  public boolean isEmpty() {
    return empty.get();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public boolean isBusy() {
    return busy.get();
  }

  /** What is wrong with the keys there are. */
  public ReadOnlyStringProperty listProblemProperty() {
    return listProblem.getReadOnlyProperty();
  }

  public String getListProblem() {
    return listProblem.get();
  }

  /** Why no key was made. */
  public ReadOnlyStringProperty makeProblemProperty() {
    return makeProblem.getReadOnlyProperty();
  }

  public String getMakeProblem() {
    return makeProblem.get();
  }

  /** Why a key was not taken back. */
  public ReadOnlyStringProperty revokeProblemProperty() {
    return revokeProblem.getReadOnlyProperty();
  }

  public String getRevokeProblem() {
    return revokeProblem.get();
  }
}
