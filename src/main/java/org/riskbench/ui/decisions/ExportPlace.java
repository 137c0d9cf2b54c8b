package org.riskbench.ui.decisions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;

/** Asks where decisions are to be written. */
public final class ExportPlace {
  private static final String NAME = "decisions.csv";

  private ExportPlace() {}

  /** The file that was chosen; its ending says the format. */
  public static Optional<Path> ask(FileDialogs dialogs, Messages messages) {
    return dialogs.save(
        messages.text("decisions.export.title"),
        NAME,
        List.of(
            new FileType(messages.text("decisions.export.csv"), List.of("*.csv")),
            new FileType(messages.text("decisions.export.ndjson"), List.of("*.ndjson"))));
  }
}
