package org.riskbench.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.problem.Severity;
import org.riskbench.registry.DeletedModel;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** The saved models: found, deleted and brought back, taken to be published. FX thread only. */
public final class ModelsViewModel {
  private final Session session;
  private final Messages messages;
  private final JobRunner jobs;
  private final ModelRegistry registry;
  private final Toasts toasts;
  private final ObservableList<ModelRow> rows = FXCollections.observableArrayList();

  /** Kept here, for a view of a list forgets its listeners once nobody holds it. */
  private final ObservableList<ModelRow> shownRows = FXCollections.unmodifiableObservableList(rows);

  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public ModelsViewModel(
      Session session, Messages messages, JobRunner jobs, ModelRegistry registry, Toasts toasts) {
    this.session = session;
    this.messages = messages;
    this.jobs = jobs;
    this.registry = registry;
    this.toasts = toasts;
    session.models().addListener((Observable changed) -> show());
    search.addListener((property, before, words) -> show());
    show();
  }

  private void show() {
    rows.setAll(
        session.models().stream()
            .map(entry -> ModelRow.of(entry, messages))
            .filter(row -> row.matches(search.get()))
            .toList());
    subtitle.set(
        messages.text("models.subtitle", session.models().size(), registry.folder().toString()));
  }

  /** Looks at the folder. */
  public void refresh() {
    change("job.models", registry -> Optional.empty(), done -> {});
  }

  /** Puts a model into the bin; the banner brings it back. */
  public void delete(ModelRow row) {
    change(
        "job.delete",
        registry -> Optional.of(registry.delete(row.entry())),
        deleted -> deleted.ifPresent(bin -> notice.set(Optional.of(undo(row, bin)))));
  }

  private Notice undo(ModelRow row, DeletedModel deleted) {
    String name = row.id().map(Object::toString).orElse(row.name());
    return new Notice(Severity.WARNING, "", messages.text("models.deleted", name), Optional.empty())
        .with(messages.text("models.undo"), () -> restore(name, deleted));
  }

  private void restore(String name, DeletedModel deleted) {
    change(
        "job.restore",
        registry -> {
          registry.restore(deleted);
          return Optional.empty();
        },
        done -> toasts.show(messages.text("models.restored", name)));
  }

  /** Checks a model file from elsewhere and keeps a copy. */
  public void importFile(Path file) {
    change(
        "job.import",
        registry -> {
          registry.importFile(file);
          return Optional.empty();
        },
        done -> toasts.show(messages.text("models.imported")));
  }

  /** Takes a sound model to the publishing screen. */
  public void publish(ModelRow row) {
    row.id()
        .ifPresent(
            id -> {
              session.choosePublished(id);
              session.go(Screen.PUBLISH);
            });
  }

  private interface Change {
    Optional<DeletedModel> make(ModelRegistry registry);
  }

  private interface Done {
    void tell(Optional<DeletedModel> deleted);
  }

  private record Changed(Optional<DeletedModel> deleted, List<RegistryEntry> entries) {}

  /** Changes the folder and looks at it again, in the background and one after the other. */
  private void change(String titleKey, Change change, Done done) {
    notice.set(Optional.empty());
    Job<Changed> job =
        Job.of(
            titleKey, (JobContext context) -> new Changed(change.make(registry), registry.list()));
    jobs.submit(
        JobRunner.Lane.FILES,
        job,
        LatestJob.<Changed>ending(
            changed -> {
              session.setModels(changed.entries());
              done.tell(changed.deleted());
            },
            this::failed));
  }

  private void failed(Optional<Problem> problem) {
    notice.set(problem.map(Notice::of));
  }

  public ObservableList<ModelRow> getRows() {
    return shownRows;
  }

  public StringProperty searchProperty() {
    return search;
  }

  public String getSearch() {
    return search.get();
  }

  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  public String getSubtitle() {
    return subtitle.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
