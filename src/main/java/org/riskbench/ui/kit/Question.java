package org.riskbench.ui.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Asks, on the screen itself, before something is done that can't be taken back; nothing is asked
 * at first. FX thread only.
 *
 * @param <T> what is asked about
 */
public final class Question<T> {
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper confirmLabel = new ReadOnlyStringWrapper("");
  private Optional<T> about = Optional.empty();

  /**
   * Asks, in place of what was asked before.
   *
   * @param confirm what the button says that does it
   */
  public void ask(T subject, String sentence, String confirm) {
    about = Optional.of(subject);
    text.set(sentence);
    confirmLabel.set(confirm);
    asked.set(true);
  }

  /** Asks no more; nothing is done. */
  public void close() {
    about = Optional.empty();
    asked.set(false);
  }

  /** Asks no more, as the answer is yes; what it was about, empty if nothing was asked. */
  public Optional<T> confirmed() {
    Optional<T> subject = about;
    close();
    return subject;
  }

  /** What is asked about; empty if nothing is. */
  public Optional<T> about() {
    return about;
  }

  public ReadOnlyBooleanProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  public boolean isAsked() {
    return asked.get();
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String getText() {
    return text.get();
  }

  public ReadOnlyStringProperty confirmLabelProperty() {
    return confirmLabel.getReadOnlyProperty();
  }

  public String getConfirmLabel() {
    return confirmLabel.get();
  }
}
