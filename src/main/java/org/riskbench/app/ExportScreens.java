package org.riskbench.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.signing.TrustedKeyStore;
import org.riskbench.ui.export.ExportController;
import org.riskbench.ui.export.ExportViewModel;
import org.riskbench.ui.export.KitController;
import org.riskbench.ui.export.KitViewModel;
import org.riskbench.ui.export.Workshop;
import org.riskbench.ui.kit.FxJobRunner;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.Settling;

/** The screen Export, wired by hand. Make it on the FX thread. */
final class ExportScreens {
  private final Shared shared;
  private final KitViewModel kit;
  private final ExportViewModel export;

  ExportScreens(Shared shared, ModelRegistry registry) {
    this.shared = shared;
    Desk.Surroundings given = shared.surroundings();
    Path home = Path.of(System.getProperty("user.home", ""));
    kit = new KitViewModel(shared.messages(), given.pages(), given.clipboard(), shared.toasts());
    export =
        new ExportViewModel(
            shared.session(),
            shared.messages(),
            shared.jobs(),
            new Workshop(
                registry,
                new OnnxPart(),
                new TrustedKeyStore(given.places().keys()),
                home,
                System.getenv()),
            shared.toasts(),
            kit,
            new ExportViewModel.Place(
                home,
                new Settling(),
                new FxJobRunner(given.jobs(), given.fxThread(), new JobBoard(shared.messages()))));
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers) {
    controllers.put(
        ExportController.class,
        () -> new ExportController(export, shared.surroundings().dialogs(), shared.messages()));
    controllers.put(KitController.class, () -> new KitController(kit, shared.messages()));
  }

  /** Says what can be done there. */
  void offer(Offers screen) {
    screen.add(
        "make",
        "export.make",
        "fth-package",
        "Shortcut+Enter",
        export.ableProperty(),
        export::make);
    screen.add(
        "cancel",
        "command.export.cancel",
        "fth-x-circle",
        "",
        export.getProgress().workingProperty(),
        export::cancel);
    screen.add(
        "openFolder", "export.made.open", "fth-folder", "", kit.thereProperty(), kit::openFolder);
    screen.add(
        "copyTrial", "export.made.trial", "fth-copy", "", kit.triableProperty(), kit::copyTrial);
  }
}
