package org.riskbench.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Short words of success; the shell shows each for a few seconds. FX thread only. */
public final class Toasts {
  private final ObservableList<String> texts = FXCollections.observableArrayList();
  private final ObservableList<String> textsView = FXCollections.unmodifiableObservableList(texts);

  /** What is shown now, oldest first. */
  public ObservableList<String> texts() {
    return textsView;
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
