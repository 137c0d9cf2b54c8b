package org.riskbench.ui.models;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.registry.FieldLine;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;

/** Two chosen models field by field. FX thread only. */
public final class VersionsViewModel {
  private final RegistryWork work;
  private final Messages messages;
  private final ModelRegistry registry;
  private final LatestJob job;
  private final ObservableList<VersionRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper right = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private List<ModelId> shown = List.of();

  VersionsViewModel(RegistryWork work, Messages messages, JobRunner jobs, ModelRegistry registry) {
    this.work = work;
    this.messages = messages;
    this.registry = registry;
    this.job = new LatestJob(jobs);
  }

  /** Compares two models, the older version left; anything but two closes it. */
  void show(List<ModelId> chosen) {
    if (chosen.equals(shown)) {
      return;
    }
    shown = List.copyOf(chosen);
    job.cancel();
    rows.clear();
    open.set(chosen.size() == 2);
    if (!open.get()) {
      return;
    }
    String one = chosen.get(0).toString();
    String other = chosen.get(1).toString();
    left.set(one);
    right.set(other);
    summary.set(messages.text("models.compare.comparing", one, other));
    job.submit(
        JobRunner.Lane.FILES,
        Job.of("job.models.compare", context -> registry.compare(one, other)),
        LatestJob.ending(this::compared, problem -> refused(problem.isPresent())));
  }

  private void refused(boolean failed) {
    if (failed) {
      summary.set(messages.text("models.compare.failed"));
    }
  }

  private void compared(List<FieldLine> lines) {
    work.tell(Optional.empty());
    rows.setAll(lines.stream().map(line -> VersionRow.of(line, messages)).toList());
    summary.set(
        lines.isEmpty()
            ? messages.text("models.compare.same", left.get(), right.get())
            : messages.text("models.compare.fields", left.get(), right.get(), lines.size()));
  }

  public ObservableList<VersionRow> getRows() {
    return rows;
  }

  /** Whether two models are chosen. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  public ReadOnlyStringProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  public String getLeft() {
    return left.get();
  }

  public ReadOnlyStringProperty rightProperty() {
    return right.getReadOnlyProperty();
  }

  public String getRight() {
    return right.get();
  }

  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public String getSummary() {
    return summary.get();
  }
}
