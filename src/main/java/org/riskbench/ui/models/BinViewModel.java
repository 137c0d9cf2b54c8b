package org.riskbench.ui.models;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.audit.AuditAction;
import org.riskbench.registry.DeletedModel;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Question;
import org.riskbench.ui.kit.Toasts;

/** Deleted models: brought back, or removed for good after a question. FX thread only. */
public final class BinViewModel {
  private final RegistryWork work;
  private final Messages messages;
  private final Toasts toasts;
  private final ObservableList<BinRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final Question<List<DeletedModel>> removal = new Question<>();

  /** One deleted model. */
  public record BinRow(DeletedModel deleted, String model, String when, String who) {}

  BinViewModel(RegistryWork work, Messages messages, Toasts toasts) {
    this.work = work;
    this.messages = messages;
    this.toasts = toasts;
    work.whenSeen(this::show);
    show();
  }

  private void show() {
    List<BinRow> next = work.beside().bin().stream().map(this::row).toList();
    if (!next.equals(rows)) {
      rows.setAll(next);
      removal.close();
    }
    title.set(messages.text("models.bin.title", rows.size()));
  }

  private BinRow row(DeletedModel deleted) {
    return work.history(deleted.label()).stream()
        .filter(line -> line.event().action() == AuditAction.DELETE)
        .findFirst()
        .map(line -> new BinRow(deleted, deleted.label(), ModelRow.moment(line.at()), line.who()))
        .orElseGet(() -> new BinRow(deleted, deleted.label(), "", ""));
  }

  /** Puts models back. */
  public void restore(List<BinRow> chosen) {
    List<DeletedModel> back = chosen.stream().map(BinRow::deleted).toList();
    work.change(
        "job.restore",
        registry -> {
          back.forEach(registry::restore);
          return back.size();
        },
        done -> chosen.forEach(row -> toasts.show(messages.text("models.restored", row.model()))));
  }

  /** Asks whether models are to go for good. */
  public void ask(List<BinRow> chosen) {
    List<DeletedModel> gone = chosen.stream().map(BinRow::deleted).toList();
    if (gone.isEmpty()) {
      return;
    }
    String sentence =
        gone.size() == 1
            ? messages.text("models.bin.askOne", gone.get(0).label())
            : messages.text("models.bin.ask", gone.size());
    removal.ask(gone, sentence, messages.text("models.bin.yes"));
  }

  /** Removes what was asked about for good. */
  public void remove() {
    removal.confirmed().ifPresent(this::remove);
  }

  private void remove(List<DeletedModel> gone) {
    Consumer<Integer> done = count -> toasts.show(messages.text("models.bin.removed", count));
    work.change("job.bin", registry -> registry.discard(gone), done);
  }

  /** Leaves them in the bin. */
  public void keep() {
    removal.close();
  }

  public ObservableList<BinRow> getRows() {
    return rows;
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /** Asks before models go for good. */
  public Question<List<DeletedModel>> getRemoval() {
    return removal;
  }
}
