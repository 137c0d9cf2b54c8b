package org.riskbench.app;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import org.riskbench.cli.Terminal;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.SystemAppearance;
import org.riskbench.ui.kit.ThemeSheet;

/** Says why there will be no window, to whoever typed and to whoever clicked. FX thread only. */
final class RefusedStart {
  private static final double WIDTH = 560;

  private RefusedStart() {}

  /** Ends the program once it was read. */
  static void show(Problem problem, Settings settings) {
    Terminal.ofProcess().say(problem);
    Alert alert =
        new Alert(Alert.AlertType.ERROR, EngineWords.told(problem.advice()), ButtonType.CLOSE);
    alert.setTitle("Riskbench");
    alert.setHeaderText(EngineWords.told(problem.what()));
    alert.getDialogPane().setPrefWidth(WIDTH);
    Appearance appearance =
        new Appearance(new SimpleObjectProperty<>(settings), SystemAppearance.ask());
    ThemeSheet.dress(alert.getDialogPane().getScene(), appearance);
    alert.setOnHidden(event -> System.exit(ExitCode.UNEXPECTED));
    alert.show();
  }
}
