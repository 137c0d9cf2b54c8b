package org.riskbench.ui.settings;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.NamedKey;
import org.riskbench.signing.OwnerName;
import org.riskbench.signing.Revocation;
import org.riskbench.signing.TrustedKeyStore;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Question;
import org.riskbench.ui.kit.Toasts;

/** The key this desk seals with, and those it trusts. FX thread only. */
public final class SealKeysViewModel {
  private final DeskKeyStore desk;
  private final TrustedKeyStore store;
  private final Messages messages;
  private final LatestJob job;
  private final Toasts toasts;
  private final ReadOnlyStringWrapper keyId = new ReadOnlyStringWrapper("");
  private final StringProperty owner = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper ownerError = new ReadOnlyStringWrapper("");
  private final Question<String> revocation = new Question<>();
  private final StringProperty why = new SimpleStringProperty("");
  private final ObservableList<KeyRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The owner's name as it is kept; empty while there is no key. */
  private String kept = "";

  /** What lies in the folder of the keys. */
  private record Found(Optional<DeskKey> mine, List<NamedKey> others, List<Revocation> revoked) {}

  /**
   * The keys of a folder.
   *
   * @param folder of the keys
   */
  public SealKeysViewModel(Path folder, Messages messages, JobRunner jobs, Toasts toasts) {
    this.desk = new DeskKeyStore(folder);
    this.store = new TrustedKeyStore(folder);
    this.messages = messages;
    this.job = new LatestJob(jobs);
    this.toasts = toasts;
    owner.addListener((property, before, now) -> ownerError.set(""));
  }

  /** Looks at the folder; makes no key. */
  public void refresh() {
    run("job.keys", () -> Optional.empty());
  }

  /** Does something with the keys, says what came of it and looks at the folder again. */
  private void run(String title, Supplier<Optional<String>> work) {
    notice.set(Optional.empty());
    job.submit(
        JobRunner.Lane.FILES,
        Job.of(
            title,
            context -> {
              Optional<String> said = work.get();
              return new Told(said, new Found(desk.find(), store.list(), store.revoked().list()));
            }),
        LatestJob.ending(this::show, this::failed));
  }

  private record Told(Optional<String> said, Found found) {}

  private void show(Told told) {
    Optional<DeskKey> mine = told.found().mine();
    keyId.set(mine.map(key -> key.key().id()).orElse(""));
    kept = mine.map(key -> key.owner().text()).orElse("");
    owner.set(kept);
    rows.setAll(
        Stream.concat(
                told.found().others().stream().map(this::row),
                told.found().revoked().stream().map(this::row))
            .toList());
    told.said().ifPresent(toasts::show);
  }

  private KeyRow row(NamedKey key) {
    return new KeyRow(
        key.owner().text(), key.key().id(), messages.text("keys.state.trusted"), true);
  }

  private KeyRow row(Revocation known) {
    String state =
        known
            .at()
            .map(
                at -> messages.text("keys.state.revokedOn", Formats.day(at.atZone(ZoneOffset.UTC))))
            .orElseGet(() -> messages.text("keys.state.revoked"));
    return new KeyRow(known.owner().text(), known.id(), state, false);
  }

  private void failed(Optional<Problem> problem) {
    notice.set(problem.map(Notice::of));
  }

  /** Takes over the owner's name as typed, or says what is wrong with it. */
  public void leaveOwner() {
    String typed = owner.get().strip();
    if (typed.equals(kept)) {
      return;
    }
    if (!OwnerName.isName(typed)) {
      ownerError.set(messages.text("keys.owner.wrong"));
      return;
    }
    run(
        "job.keys",
        () -> {
          desk.rename(OwnerName.typed(typed));
          return Optional.empty();
        });
  }

  /** Writes the public half for others to trust. */
  public void exportTo(Path file) {
    run(
        "job.keys.export",
        () -> {
          DeskKey key = desk.require();
          key.open().write(file);
          return Optional.of(messages.text("keys.exported", key.key().id()));
        });
  }

  /** Trusts the key of a file from now on. */
  public void trust(Path file) {
    run(
        "job.keys.trust",
        () -> {
          NamedKey key = NamedKey.read(file);
          store.trust(key);
          return Optional.of(messages.text("keys.trusting", key.key().id(), key.owner().text()));
        });
  }

  /** Trusts a key no longer. */
  void forget(KeyRow row) {
    run(
        "job.keys.forget",
        () -> {
          store.forget(row.id());
          return Optional.of(messages.text("keys.forgotten", row.id()));
        });
  }

  /** Asks whether a key of somebody else is to be revoked. */
  void askToRevoke(KeyRow row) {
    askToRevoke(row.id(), messages.text("keys.revoke.question", row.id(), row.owner()));
  }

  /** Asks whether this desk's own key is to be revoked. */
  void askToRevokeOwn() {
    askToRevoke(getKeyId(), messages.text("keys.revoke.mine.question", getKeyId()));
  }

  private void askToRevoke(String id, String question) {
    why.set("");
    revocation.ask(id, question, messages.text("keys.revoke.confirm", id));
  }

  /** Revokes the key asked about. */
  void revoke() {
    String reason = why.get().strip();
    if (!reason.isEmpty()) {
      revocation.confirmed().ifPresent(id -> revoke(id, reason));
    }
  }

  private void revoke(String id, String reason) {
    run(
        "job.keys.revoke",
        () -> {
          store.revoke(id, reason);
          return Optional.of(messages.text("keys.revoked", id));
        });
  }

  /** Asks before a key is revoked, for that can't be undone. */
  public Question<String> getRevocation() {
    return revocation;
  }

  /** Why a key is to be revoked, as typed. */
  StringProperty whyProperty() {
    return why;
  }

  /** Id of this desk's key; empty while there is none. */
  public ReadOnlyStringProperty keyIdProperty() {
    return keyId.getReadOnlyProperty();
  }

  public String getKeyId() {
    return keyId.get();
  }

  StringProperty ownerProperty() {
    return owner;
  }

  public ReadOnlyStringProperty ownerErrorProperty() {
    return ownerError.getReadOnlyProperty();
  }

  public String getOwnerError() {
    return ownerError.get();
  }

  public ObservableList<KeyRow> getRows() {
    return rows;
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
