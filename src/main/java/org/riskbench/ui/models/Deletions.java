package org.riskbench.ui.models;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.riskbench.registry.DeletedModel;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TakingBack;
import org.riskbench.ui.kit.Toasts;

/** Models put into the bin, and brought back as long as they lie there. FX thread only. */
public final class Deletions {
  private final RegistryWork work;
  private final Messages messages;
  private final Toasts toasts;
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private List<DeletedModel> last = List.of();

  Deletions(RegistryWork work, Messages messages, Toasts toasts) {
    this.work = work;
    this.messages = messages;
    this.toasts = toasts;
  }

  /** Puts models into the bin; a toast brings them back. */
  public void delete(List<ModelRow> chosen) {
    if (chosen.isEmpty()) {
      return;
    }
    String names = names(chosen);
    work.change(
        "job.delete",
        registry -> chosen.stream().map(row -> registry.delete(row.entry())).toList(),
        deleted -> {
          last = deleted;
          undoable.set(true);
          count.set(count.get() + 1);
          toasts.showWithWayBack(
              messages.text("models.deleted", names),
              messages.text("models.undo"),
              () -> restore(deleted));
        });
  }

  private String names(List<ModelRow> chosen) {
    String first = chosen.get(0).id().map(ModelId::toString).orElse(chosen.get(0).name());
    return chosen.size() == 1 ? first : messages.text("models.andOthers", first, chosen.size() - 1);
  }

  /** Brings back what was deleted last. */
  public void undo() {
    restore(last);
  }

  /** Brings back what still lies in the bin of a deletion. */
  private void restore(List<DeletedModel> deleted) {
    if (deleted.equals(last)) {
      last = List.of();
      undoable.set(false);
    }
    if (deleted.isEmpty()) {
      return;
    }
    work.change(
        "job.restore",
        registry -> {
          List<DeletedModel> back = deleted.stream().filter(registry.bin()::contains).toList();
          back.forEach(registry::restore);
          return back;
        },
        done ->
            done.forEach(model -> toasts.show(messages.text("models.restored", model.label()))));
  }

  /** The last deletion, to be taken back. */
  public TakingBack takingBack() {
    return new TakingBack(
        count,
        undoable.getReadOnlyProperty(),
        new SimpleBooleanProperty(), // deleting again is a click away
        Bindings.when(undoable).then(messages.text("command.models.delete")).otherwise(""),
        new SimpleStringProperty(""),
        this::undo,
        () -> {});
  }

  /** Whether a deletion can be taken back. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  public boolean isUndoable() {
    return undoable.get();
  }
}
