package org.riskbench.ui.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.FileExport;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** What the model of the run in hand is made of. FX thread only. */
public final class InsideViewModel {
  private final Session session;
  private final Messages messages;
  private final InsideTables tables;
  private final FileExport files;
  private final TextClipboard clipboard;
  private final Toasts toasts;
  private final ObservableBooleanValue inFront;
  private final ReadOnlyObjectWrapper<Optional<InsideTable>> table =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");

  public InsideViewModel(
      Session session,
      FileExport files,
      TextClipboard clipboard,
      Toasts toasts,
      Messages messages) {
    this.session = session;
    this.messages = messages;
    this.tables = new InsideTables(messages);
    this.files = files;
    this.clipboard = clipboard;
    this.toasts = toasts;
    this.inFront = session.whereabouts().inFront(CompareView.INSIDE);
    inFront.addListener(changed -> show());
    session.selectedRunProperty().addListener(changed -> show());
    show();
  }

  private void show() {
    Optional<DeskRun> run = session.selectedRun().filter(any -> inFront.get());
    table.set(run.flatMap(tables::of));
    remark.set(run.map(this::remark).orElse(""));
  }

  private String remark(DeskRun run) {
    return table
        .get()
        .map(InsideTable::remarks)
        .map(remarks -> String.join(" ", remarks))
        .orElseGet(() -> messages.text("inside.none", run.title(messages)));
  }

  /** Copies the table as CSV. */
  public void copy() {
    table
        .get()
        .ifPresent(
            shown -> {
              clipboard.copy(shown.csv().get());
              toasts.show(messages.text("inside.copied"));
            });
  }

  /** Saves the table as CSV. */
  public void save(Path file) {
    table
        .get()
        .ifPresent(
            shown -> files.write(file, () -> shown.csv().get().getBytes(StandardCharsets.UTF_8)));
  }

  /** The name proposed for the file. */
  public String proposedName() {
    return table.get().map(InsideTable::name).orElse("model") + ".csv";
  }

  /** What is shown, and empty where there is no table. */
  ReadOnlyObjectProperty<Optional<InsideTable>> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /** The rows shown. */
  public List<List<String>> getRows() {
    return table.get().map(InsideTable::rows).orElse(List.of());
  }

  /** What whoever reads it must know, or why there is no table. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  public String getRemark() {
    return remark.get();
  }
}
