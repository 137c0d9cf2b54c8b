package org.riskbench.ui.publish;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.server.ServerState;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Whereabouts;
import org.riskbench.ui.session.ModelSupply;
import org.riskbench.ui.session.Session;

/** The frame of the views: whether there is anything to publish. FX thread only. */
public final class PublishViewModel {
  private final Session session;
  private final Messages messages;
  private final ModeViewModel mode;
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  public PublishViewModel(Session session, Messages messages, ModeViewModel mode) {
    this.mode = mode;
    this.session = session;
    this.messages = messages;
    session.models().addListener((Observable changed) -> show());
    session.serverProperty().addListener(changed -> show());
    show();
  }

  private void show() {
    ModelSupply supply = ModelSupply.of(session.models());
    boolean any =
        session.serverProperty().get() instanceof ServerState.Running
            || supply == ModelSupply.USABLE;
    subtitle.set(messages.text(any ? "publish.subtitle" : supply.key("publish.unsaved")));
  }

  /** Which view is in front. */
  Whereabouts whereabouts() {
    return session.whereabouts();
  }

  /** The kill switch, whose state is seen above all views. */
  public ModeViewModel getMode() {
    return mode;
  }

  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  public String getSubtitle() {
    return subtitle.get();
  }
}
