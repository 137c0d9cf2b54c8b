package org.riskbench.app;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Stage;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.ModelFiles;
import org.riskbench.ui.models.BinController;
import org.riskbench.ui.models.DetailController;
import org.riskbench.ui.models.FolderWatch;
import org.riskbench.ui.models.ModelsController;
import org.riskbench.ui.models.ModelsViewModel;
import org.riskbench.ui.models.ReportController;
import org.riskbench.ui.models.VerdictController;
import org.riskbench.ui.models.VersionsController;

/** The screen Models and its parts, wired by hand. Make it on the FX thread. */
final class ModelsScreens {
  private final Shared shared;
  private final ModelsViewModel models;

  ModelsScreens(Shared shared, ModelRegistry registry) {
    this.shared = shared;
    Desk.Surroundings given = shared.surroundings();
    models =
        new ModelsViewModel(
            shared.session(),
            shared.messages(),
            shared.jobs(),
            registry,
            shared.toasts(),
            given.clipboard(),
            given.pages(),
            new FolderWatch(given.jobs(), given.fxThread(), registry));
  }

  ModelsViewModel models() {
    return models;
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers) {
    var dialogs = shared.surroundings().dialogs();
    var messages = shared.messages();
    controllers.put(ModelsController.class, () -> new ModelsController(models, dialogs, messages));
    controllers.put(
        DetailController.class,
        () -> new DetailController(models.getDetail(), models.getReport(), dialogs, messages));
    controllers.put(ReportController.class, () -> new ReportController(models.getReport()));
    controllers.put(VersionsController.class, () -> new VersionsController(models.getVersions()));
    controllers.put(BinController.class, () -> new BinController(models.getBin()));
    controllers.put(VerdictController.class, () -> new VerdictController(models.getVerdict()));
  }

  /** Says what can be done there. */
  void offer(Offers screen) {
    FileDialogs dialogs = shared.surroundings().dialogs();
    var messages = shared.messages();
    BooleanBinding any = Bindings.isNotEmpty(models.getRows());
    BooleanBinding one = models.oneChosen();
    screen.add(
        "import",
        "command.models.import",
        "fth-upload",
        "Shortcut+Shift+I",
        () ->
            dialogs
                .open(messages.text("models.import"), ModelFiles.types(messages))
                .ifPresent(file -> models.getTransfers().importFiles(List.of(file))));
    screen.add(
        "verify",
        "command.models.verify",
        "fth-check-square",
        "",
        any,
        models.getVerdict()::verify);
    screen.add("refresh", "models.refresh", "fth-refresh-cw", "F5", models::refresh);
    screen.add(
        "publish",
        "command.models.publish",
        "fth-share-2",
        "Shortcut+Enter",
        one,
        () -> models.withChosen(models::publish));
    screen.add(
        "copy",
        "models.export",
        "fth-copy",
        "",
        one,
        () ->
            models.withChosen(
                row ->
                    dialogs
                        .save(
                            messages.text("models.export"),
                            row.fileName(),
                            ModelFiles.types(messages))
                        .ifPresent(target -> models.getTransfers().export(row, target))));
    screen.add(
        "kit", "models.kit", "fth-package", "", one, () -> models.withChosen(models::makeKit));
    screen.add(
        "delete",
        "command.models.delete",
        "fth-trash-2",
        "",
        models.anyChosen(),
        models::deleteChosen);
    screen.add(
        "undelete",
        "models.undoDelete",
        "fth-corner-up-left",
        "",
        models.getDeletions().undoableProperty(),
        models.getDeletions()::undo);
    screen.add(
        "approve",
        "models.approve",
        "fth-thumbs-up",
        "",
        models.getDetail().approvableProperty(),
        models.getDetail()::approve);
    screen.add(
        "bin.restore",
        "command.models.bin.restore",
        "fth-corner-up-left",
        "",
        Bindings.isNotEmpty(models.getBin().getRows()),
        () -> models.getBin().restore(List.copyOf(models.getBin().getRows())));
    screen.add(
        "bin.empty",
        "models.bin.empty",
        "fth-trash",
        "",
        Bindings.isNotEmpty(models.getBin().getRows()),
        () -> models.getBin().ask(List.copyOf(models.getBin().getRows())));
    for (Stage stage : Stage.values()) {
      screen.add(
          "stage." + stage.word(),
          "command.models.stage." + stage.word(),
          "fth-flag",
          "",
          one,
          () -> models.getDetail().want(stage));
    }
  }
}
