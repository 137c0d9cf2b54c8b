package org.riskbench.ui.settings;

import java.util.List;
import javafx.fxml.FXML;
import javafx.stage.Screen;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;

/** The file dialog of the bundle, and what only the toolkit knows. */
public final class DiagnosisController {
  private final DiagnosisViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  public DiagnosisController(DiagnosisViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public DiagnosisViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void saveBundle() {
    dialogs
        .save(
            messages.text("bundle.save"),
            "riskbench-bundle.zip",
            List.of(new FileType(messages.text("bundle.type"), List.of("*.zip"))))
        .ifPresent(file -> viewModel.writeBundle(file, screens()));
  }

  @FXML
  void openLogs() {
    viewModel.openLogs();
  }

  private static List<String> screens() {
    return Screen.getScreens().stream()
        .map(
            screen ->
                "%.0f x %.0f at %.0f %%"
                    .formatted(
                        screen.getBounds().getWidth(),
                        screen.getBounds().getHeight(),
                        screen.getOutputScaleX() * 100))
        .toList();
  }
}
