package org.riskbench.ui.velocity;

import org.riskbench.job.JobRunner;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TakingBack;
import org.riskbench.ui.session.Session;

/** The view models of the view's parts, over one choice. */
public final class VelocityParts {
  private final VelocityViewModel features;
  private final KeysViewModel keys;
  private final TryRecordViewModel tryRecord;
  private final VelocityChoice choice;

  public VelocityParts(Session session, JobRunner jobs, Messages messages) {
    choice = new VelocityChoice(session, jobs);
    features = new VelocityViewModel(choice, jobs, messages);
    keys = new KeysViewModel(choice, messages);
    tryRecord = new TryRecordViewModel(choice, jobs, messages);
  }

  public VelocityViewModel features() {
    return features;
  }

  /** What was changed, to be taken back. */
  public TakingBack takingBack() {
    return TakingBack.of(choice.history(), choice::undo, choice::redo);
  }

  public KeysViewModel keys() {
    return keys;
  }

  public TryRecordViewModel tryRecord() {
    return tryRecord;
  }
}
