package org.riskbench.ui.publish;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.signing.TrustedKeyStore;
import org.riskbench.ui.session.Session;

/** What the desk asks of the seal of a model it publishes; kept in the settings. */
public final class SealDemand {
  private final Session session;
  private final TrustedKeyStore trusted;
  private final BooleanProperty onlyTrusted = new SimpleBooleanProperty();

  public SealDemand(Session session, TrustedKeyStore trusted) {
    this.session = session;
    this.trusted = trusted;
    onlyTrusted.set(session.settings().serving().onlyTrusted());
    session
        .settingsProperty()
        .addListener((property, before, now) -> onlyTrusted.set(now.serving().onlyTrusted()));
    onlyTrusted.addListener((property, before, now) -> keep(now));
  }

  private void keep(boolean only) {
    if (session.settings().serving().onlyTrusted() != only) {
      session.changeSettings(
          settings -> settings.serving(serving -> serving.withOnlyTrusted(only)));
    }
  }

  /** What the next start asks. Reads files: not on the FX thread. */
  SealPolicy policy(boolean required) {
    return new SealPolicy(trusted.all(), required, trusted.revoked());
  }

  /** Whether only a model sealed by a key this desk trusts may be published. */
  public BooleanProperty onlyTrustedProperty() {
    return onlyTrusted;
  }

  public boolean isOnlyTrusted() {
    return onlyTrusted.get();
  }
}
