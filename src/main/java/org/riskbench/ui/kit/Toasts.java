package org.riskbench.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Short words of success; the shell shows each for a few seconds. FX thread only. */
public final class Toasts {
  private final ObservableList<String> texts = FXCollections.observableArrayList();

  /** What is shown now, oldest first. */
  public ObservableList<String> texts() {
    return FXCollections.unmodifiableObservableList(texts);
  }

  /** Shows a text. */
  public void show(String text) {
    texts.add(text);
  }

  /** Takes away the oldest. */
  public void expire() {
    if (!texts.isEmpty()) {
      texts.remove(0);
    }
  }
}
