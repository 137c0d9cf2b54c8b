package org.riskbench.ui.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.riskbench.problem.Problem;

/** The dialog for a failure nobody foresaw: a short code, and the details to copy. */
public final class UnexpectedDialog {
  private final Messages messages;
  private final TextClipboard clipboard;

  public UnexpectedDialog(Messages messages, TextClipboard clipboard) {
    this.messages = messages;
    this.clipboard = clipboard;
  }

  /** Shows it over a window; returns at once. FX thread only. */
  public void show(@Nullable Window owner, Problem problem, Throwable thrown) {
    ButtonType copy = new ButtonType(messages.text("unexpected.copy"), ButtonData.OTHER);
    Alert alert =
        new Alert(Alert.AlertType.ERROR, EngineWords.told(problem), copy, ButtonType.CLOSE);
    alert.initOwner(owner);
    alert.setTitle(messages.text("app.name"));
    alert.setHeaderText(
        messages.text(
            "unexpected.header", problem.details().getOrDefault("error", problem.code())));
    alert.setResultConverter(
        pressed -> {
          if (pressed == copy) {
            clipboard.copy(details(problem, thrown));
          }
          return pressed;
        });
    alert.show();
  }

  private static String details(Problem problem, Throwable thrown) {
    StringWriter text = new StringWriter();
    text.append(problem.code()).append(' ').append(problem.details().toString()).append('\n');
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
