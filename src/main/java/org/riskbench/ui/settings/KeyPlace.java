package org.riskbench.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;

/** Asks for the file of a public key. */
public final class KeyPlace {
  private KeyPlace() {}

  /** Where the desk's own key is to be written. */
  public static Optional<Path> save(FileDialogs dialogs, Messages messages) {
    return dialogs.save(
        messages.text("keys.export.title"), messages.text("keys.file"), types(messages));
  }

  /** Whose key is to be trusted. */
  public static Optional<Path> open(FileDialogs dialogs, Messages messages) {
    return dialogs.open(messages.text("keys.trust.title"), types(messages));
  }

  private static List<FileType> types(Messages messages) {
    return List.of(new FileType(messages.text("keys.type"), List.of("*.pem")));
  }
}
