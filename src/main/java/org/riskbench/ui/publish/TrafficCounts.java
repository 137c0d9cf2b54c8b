package org.riskbench.ui.publish;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.decision.Decision;
import org.riskbench.server.Traffic;
import org.riskbench.ui.kit.Formats;

/** How many requests came, and how they ended. FX thread only. */
public final class TrafficCounts {
  private final ReadOnlyStringWrapper requests = new ReadOnlyStringWrapper("0");
  private final ReadOnlyStringWrapper approved = new ReadOnlyStringWrapper("0");
  private final ReadOnlyStringWrapper reviewed = new ReadOnlyStringWrapper("0");
  private final ReadOnlyStringWrapper declined = new ReadOnlyStringWrapper("0");
  private final ReadOnlyStringWrapper errors = new ReadOnlyStringWrapper("0");

  void show(Traffic traffic) {
    requests.set(Formats.count(traffic.requests()));
    approved.set(Formats.count(traffic.decisions(Decision.APPROVE)));
    reviewed.set(Formats.count(traffic.decisions(Decision.REVIEW)));
    declined.set(Formats.count(traffic.decisions(Decision.DECLINE)));
    errors.set(Formats.count(traffic.requests(4) + traffic.requests(5)));
  }

  public ReadOnlyStringProperty requestsProperty() {
    return requests.getReadOnlyProperty();
  }

  public String getRequests() {
    return requests.get();
  }

  public ReadOnlyStringProperty approvedProperty() {
    return approved.getReadOnlyProperty();
  }

  public String getApproved() {
    return approved.get();
  }

  public ReadOnlyStringProperty reviewedProperty() {
    return reviewed.getReadOnlyProperty();
  }

  public String getReviewed() {
    return reviewed.get();
  }

  public ReadOnlyStringProperty declinedProperty() {
    return declined.getReadOnlyProperty();
  }

  public String getDeclined() {
    return declined.get();
  }

  /** Requests refused or failed. */
  public ReadOnlyStringProperty errorsProperty() {
    return errors.getReadOnlyProperty();
  }

  public String getErrors() {
    return errors.get();
  }
}
