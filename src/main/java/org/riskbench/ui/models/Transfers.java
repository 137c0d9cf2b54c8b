package org.riskbench.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Recent;

/** Model files that come from elsewhere, and copies that go there. FX thread only. */
public final class Transfers {
  private final RegistryWork work;
  private final Messages messages;
  private final Toasts toasts;
  private final Recent recent;
  private final Consumer<List<ModelId>> came;

  /**
   * Moves nothing yet.
   *
   * @param came brings those to the front that were taken in
   */
  Transfers(
      RegistryWork work,
      Messages messages,
      Toasts toasts,
      Recent recent,
      Consumer<List<ModelId>> came) {
    this.work = work;
    this.messages = messages;
    this.toasts = toasts;
    this.recent = recent;
    this.came = came;
  }

  /** Checks model files from elsewhere, keeps copies and selects them. */
  public void importFiles(List<Path> files) {
    work.change(
        "job.import",
        registry -> files.stream().map(file -> registry.importFile(file).id()).toList(),
        ids -> {
          files.forEach(recent::opened);
          imported(ids);
        });
  }

  private void imported(List<ModelId> ids) {
    ids.forEach(id -> toasts.show(messages.text("models.imported", id.toString())));
    came.accept(ids);
  }

  /** Copies a model to a new file. */
  public void export(ModelRow row, Path target) {
    row.id()
        .ifPresent(
            id ->
                work.change(
                    "job.export",
                    registry -> registry.export(id, target),
                    file -> toasts.show(messages.text("models.exported", id.toString()))));
  }

  /** Writes down that files were dragged out of the window. */
  public void draggedOut(List<ModelRow> chosen) {
    work.change(
        "job.models",
        registry -> {
          chosen.forEach(row -> row.id().ifPresent(id -> registry.copied(id, "dragged out")));
          return chosen.size();
        },
        done -> {});
  }
}
