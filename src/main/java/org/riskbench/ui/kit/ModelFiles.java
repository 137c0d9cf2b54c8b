package org.riskbench.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.riskbench.ui.kit.FileDialogs.FileType;

/** Which files hold models, by their ending; whether they are sound is told by their seal. */
public final class ModelFiles {
  private static final String ENDING = ".riskmodel";

  private ModelFiles() {}

  /** What a file dialog offers. */
  public static List<FileType> types(Messages messages) {
    return List.of(new FileType(messages.text("models.type"), List.of("*" + ENDING)));
  }

  /** Whether a file is a model by its name. */
  public static boolean isModel(Path file) {
    Path last = file.getFileName();
    return last != null && last.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }
}
