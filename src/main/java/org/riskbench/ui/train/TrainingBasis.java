package org.riskbench.ui.train;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;

/** What training starts from, as it was decided on the Data screen, in a line each. */
public final class TrainingBasis {
  private static final long SEED = 1;

  private final Session session;
  private final Messages messages;
  private final BasisSentences sentences;
  private final LatestJob suggesting;
  private Optional<Dataset> suggestedFor = Optional.empty();
  private Optional<VelocityPlan> suggested = Optional.empty();

  private final ReadOnlyStringWrapper split = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper velocity = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper encoding = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper memory = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper findings = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper leaking = new ReadOnlyBooleanWrapper();

  TrainingBasis(Session session, JobRunner jobs, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.sentences = new BasisSentences(session, messages);
    this.suggesting = new LatestJob(jobs);
    InvalidationListener look = changed -> look();
    session.datasetProperty().addListener(look);
    session.screenProperty().addListener(look);
    session.preparation().splitProperty().addListener(look);
    session.preparation().dividedProperty().addListener(look);
    session.preparation().velocityProperty().addListener(look);
    session.preparation().derivedProperty().addListener(look);
    session.preparation().encodings().addListener(look);
    session.preparation().notes().addListener(look);
    session.profile().wholeProperty().addListener(look);
    look();
  }

  /** The split that holds. */
  SplitPlan splitPlan(Dataset dataset) {
    return session.preparation().split().orElseGet(() -> SplitPlan.defaultFor(dataset, SEED));
  }

  /** What is counted of earlier records, if that is known already; else it is to be suggested. */
  Optional<VelocityPlan> velocityPlan() {
    return session.preparation().velocity().or(() -> suggested);
  }

  private void look() {
    split.set(
        session
            .dataset()
            .map(data -> sentences.split(splitPlan(data)))
            .orElseGet(() -> messages.text("train.split.none")));
    suggest();
    velocity.set(sentences.velocity(suggested));
    memory.set(sentences.memory(velocityPlan()));
    encoding.set(sentences.encoding());
    findings.set(sentences.findings());
    leaking.set(sentences.leaks() > 0);
  }

  /** Looks for keys that come again once somebody wants to know, and once for each dataset. */
  private void suggest() {
    if (!suggestedFor.equals(session.dataset())) {
      suggested = Optional.empty();
      suggestedFor = Optional.empty();
    }
    boolean wanted = session.screenProperty().get() == Screen.TRAIN;
    if (wanted && suggestedFor.isEmpty() && session.preparation().velocity().isEmpty()) {
      session.dataset().ifPresent(this::suggestFor);
    }
  }

  private void suggestFor(Dataset data) {
    suggestedFor = Optional.of(data);
    suggesting.submit(
        JobRunner.Lane.FILES,
        Job.of("job.suggest", context -> VelocitySuggester.suggest(data.rows())),
        LatestJob.<VelocityPlan>ending(
            found -> {
              suggested = Optional.of(found);
              velocity.set(sentences.velocity(suggested));
              memory.set(sentences.memory(velocityPlan()));
            },
            problem -> velocity.set(messages.text("train.velocity.suggested"))));
  }

  /** How the records are divided. */
  public ReadOnlyStringProperty splitProperty() {
    return split.getReadOnlyProperty();
  }

  public String getSplit() {
    return split.get();
  }

  /** What is counted of earlier records. */
  public ReadOnlyStringProperty velocityProperty() {
    return velocity.getReadOnlyProperty();
  }

  public String getVelocity() {
    return velocity.get();
  }

  /** How columns become numbers. */
  public ReadOnlyStringProperty encodingProperty() {
    return encoding.getReadOnlyProperty();
  }

  public String getEncoding() {
    return encoding.get();
  }

  /** What training takes of the memory; empty without records. */
  public ReadOnlyStringProperty memoryProperty() {
    return memory.getReadOnlyProperty();
  }

  public String getMemory() {
    return memory.get();
  }

  /** Whether leaks are left. */
  public ReadOnlyStringProperty findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  public String getFindings() {
    return findings.get();
  }

  /** Whether a leak is still among the inputs. */
  public ReadOnlyBooleanProperty leakingProperty() {
    return leaking.getReadOnlyProperty();
  }

  public boolean isLeaking() {
    return leaking.get();
  }
}
