package org.riskbench.ui.models;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.audit.AuditAction;
import org.riskbench.registry.DeletedModel;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;

/** Deleted models: brought back, or removed for good after a question. FX thread only. */
public final class BinViewModel {
  private final RegistryWork work;
  private final Messages messages;
  private final Toasts toasts;
  private final ObservableList<BinRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
  private List<DeletedModel> asked = List.of();

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
      asking.set(false);
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
    asked = chosen.stream().map(BinRow::deleted).toList();
    question.set(
        asked.size() == 1
            ? messages.text("models.bin.askOne", asked.get(0).label())
            : messages.text("models.bin.ask", asked.size()));
    asking.set(!asked.isEmpty());
  }

  /** Removes what was asked about for good. */
  public void remove() {
    List<DeletedModel> gone = asked;
    asking.set(false);
    Consumer<Integer> done = count -> toasts.show(messages.text("models.bin.removed", count));
    work.change("job.bin", registry -> registry.discard(gone), done);
  }

  /** Leaves them in the bin. */
  public void keep() {
    asking.set(false);
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

  public ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  public boolean isAsking() {
    return asking.get();
  }

  public ReadOnlyStringProperty questionProperty() {
    return question.getReadOnlyProperty();
  }

  public String getQuestion() {
    return question.get();
  }
}
