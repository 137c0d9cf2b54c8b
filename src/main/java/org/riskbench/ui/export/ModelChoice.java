package org.riskbench.ui.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.ModelSupply;
import org.riskbench.ui.session.Session;

/** Which saved model is to go elsewhere, and what is known of it. FX thread only. */
public final class ModelChoice {
  private final Session session;
  private final Messages messages;
  private final Workshop workshop;
  private final LatestJob job;
  private final ObservableList<ModelId> models = FXCollections.observableArrayList();

  /** Kept here, for a view of a list forgets its listeners once nobody holds it. */
  private final ObservableList<ModelId> shownModels =
      FXCollections.unmodifiableObservableList(models);

  private final ReadOnlyObjectWrapper<Optional<ModelId>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ModelFacts>> facts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Remark>> remarks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<RegistryEntry.Saved> looked = Optional.empty();

  ModelChoice(Session session, Messages messages, JobRunner jobs, Workshop workshop) {
    this.session = session;
    this.messages = messages;
    this.workshop = workshop;
    this.job = new LatestJob(jobs);
    session.models().addListener((Observable changed) -> showModels());
    session.screenProperty().addListener((property, before, now) -> look());
    session
        .requests()
        .exportedProperty()
        .addListener((property, before, wanted) -> wanted.ifPresent(this::choose));
    showModels();
  }

  private List<RegistryEntry.Saved> saved() {
    return session.models().stream()
        .filter(RegistryEntry.Saved.class::isInstance)
        .map(RegistryEntry.Saved.class::cast)
        .sorted(
            Comparator.comparing((RegistryEntry.Saved each) -> each.stage() != Stage.CHAMPION)
                .thenComparing(each -> each.manifest().createdAt(), Comparator.reverseOrder()))
        .toList();
  }

  /** The champion stands first, then the newest. */
  private void showModels() {
    List<ModelId> found = saved().stream().map(RegistryEntry.Saved::id).toList();
    models.setAll(found);
    any.set(!found.isEmpty());
    empty.set(messages.text(ModelSupply.of(session.models()).key("export.empty")));
    chosen.set(chosen.get().filter(found::contains).or(() -> found.stream().findFirst()));
    look();
  }

  /** Chooses a model. */
  public void choose(ModelId model) {
    if (models.contains(model)) {
      chosen.set(Optional.of(model));
      look();
    }
  }

  Optional<RegistryEntry.Saved> entry() {
    return chosen
        .get()
        .flatMap(id -> saved().stream().filter(each -> each.id().equals(id)).findFirst());
  }

  /** Reads the file of the chosen one, once the user is here and if it was not read yet. */
  private void look() {
    Optional<RegistryEntry.Saved> entry = entry();
    if (session.screenProperty().get() != Screen.EXPORT || entry.equals(looked)) {
      return;
    }
    looked = entry;
    facts.set(Optional.empty());
    remarks.set(List.of());
    problem.set("");
    entry.ifPresent(
        saved ->
            job.submit(
                JobRunner.Lane.FILES,
                Job.of("job.export.look", context -> workshop.look(saved)),
                LatestJob.ending(this::show, failed -> failed.ifPresent(this::tell))));
  }

  private void show(ModelFacts found) {
    remarks.set(remarks(found));
    facts.set(Optional.of(found));
  }

  private List<Remark> remarks(ModelFacts found) {
    List<Remark> told = new ArrayList<>();
    told.add(
        found.isChampion()
            ? remark("champion", Remark.Kind.GOOD)
            : new Remark(
                messages.text("export.model.stage", stage(found.saved())), Remark.Kind.PLAIN));
    told.add(
        switch (found.seal()) {
          case TRUSTED -> remark("trusted", Remark.Kind.GOOD);
          case FOREIGN -> remark("foreign", Remark.Kind.WARNING);
          case NONE -> remark("unsealed", Remark.Kind.WARNING);
        });
    told.add(
        switch (found.approval()) {
          case GIVEN -> remark("approved", Remark.Kind.GOOD);
          case OPTIONAL -> remark("unapproved", Remark.Kind.PLAIN);
          case LACKING -> remark("lacking", Remark.Kind.WARNING);
        });
    return told;
  }

  private Remark remark(String word, Remark.Kind kind) {
    return new Remark(messages.text("export.model." + word), kind);
  }

  private String stage(RegistryEntry.Saved saved) {
    return messages.text("models.stage." + saved.stage().word());
  }

  /** Says what is wrong with the model. */
  void tell(Problem found) {
    problem.set(Told.problem(found, messages));
  }

  /** The name of a model and where it stands in its life. */
  String name(ModelId model) {
    return saved().stream()
        .filter(each -> each.id().equals(model))
        .findFirst()
        .map(each -> messages.text("export.model.name", model.toString(), stage(each)))
        .orElseGet(model::toString);
  }

  public ObservableList<ModelId> getModels() {
    return shownModels;
  }

  public ReadOnlyObjectProperty<Optional<ModelId>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ModelFacts>> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Remark>> remarksProperty() {
    return remarks.getReadOnlyProperty();
  }

  /** Why there is no model to choose, and what to do. */
  public ReadOnlyStringProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  public String getEmpty() {
    return empty.get();
  }

  /** Whether there is a model at all. */
  public ReadOnlyBooleanProperty anyProperty() {
    return any.getReadOnlyProperty();
  }

  public boolean isAny() {
    return any.get();
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }
}
