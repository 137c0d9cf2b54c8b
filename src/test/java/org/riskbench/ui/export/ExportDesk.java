package org.riskbench.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.job.JobRunner;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.settings.Settings;
import org.riskbench.signing.TrustedKeyStore;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** The Export screen over a folder of this test. */
final class ExportDesk {
  final ModelRegistry registry;
  final Session session = new Session(Settings.DEFAULT);
  final Toasts toasts = new Toasts();
  final List<String> copied = new ArrayList<>();
  final List<Path> opened = new ArrayList<>();
  final Path kits;
  private final Path folder;
  private Map<String, String> environment = System.getenv();

  ExportDesk(Path folder) {
    this.folder = folder;
    this.kits = folder.resolve("kits");
    this.registry = new ModelRegistry(folder.resolve("models"));
  }

  /** A machine whose Java can't be cut, as that of an installed program. */
  ExportDesk withoutJdk() {
    environment = Map.of("RISKBENCH_JAVA", folder.toString());
    return this;
  }

  ExportViewModel screen() {
    return screen(new InlineJobRunner());
  }

  /** The screen, shown, with what the registry holds now. */
  ExportViewModel screen(JobRunner jobs) {
    session.setModels(registry.list());
    session.go(Screen.EXPORT);
    return new ExportViewModel(
        session,
        Messages.bundled(),
        jobs,
        new Workshop(
            registry,
            new OnnxPart(),
            new TrustedKeyStore(folder.resolve("keys")),
            folder,
            environment),
        toasts,
        new KitViewModel(Messages.bundled(), opened::add, copied::add, toasts),
        new ExportViewModel.Place(kits, Runnable::run, new InlineJobRunner()));
  }

  static ModelId id(String text) {
    String[] parts = text.split(":", 2);
    return new ModelId(parts[0], Integer.parseInt(parts[1]));
  }
}
