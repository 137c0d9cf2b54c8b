package org.riskbench.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Takes a text to other programs. */
@FunctionalInterface
public interface TextClipboard {
  void copy(String text);

  /** The system's clipboard. FX thread only. */
  static TextClipboard system() {
    return text -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    };
  }
}
