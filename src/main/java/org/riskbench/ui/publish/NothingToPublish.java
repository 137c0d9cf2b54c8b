package org.riskbench.ui.publish;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.ModelSupply;
import org.riskbench.ui.session.Session;

/** What stands where there is no model to publish: why, and the ways on. FX thread only. */
public final class NothingToPublish {
  private final Session session;
  private final Messages messages;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper spoilt = new ReadOnlyBooleanWrapper();

  NothingToPublish(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  void look() {
    ModelSupply supply = ModelSupply.of(session.models());
    text.set(messages.text(supply.key("publish.empty")));
    spoilt.set(supply.isSpoilt());
  }

  /** Leads to where a model is saved. */
  public void showDecide() {
    session.go(Screen.DECIDE);
  }

  /** Leads to where it is told why a saved model can't be used. */
  public void showModels() {
    session.go(Screen.MODELS);
  }

  /** Why there is none, and what to do. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String getText() {
    return text.get();
  }

  /** Whether models are saved, none of which can be used. */
  public ReadOnlyBooleanProperty spoiltProperty() {
    return spoilt.getReadOnlyProperty();
  }

  public boolean isSpoilt() {
    return spoilt.get();
  }
}
