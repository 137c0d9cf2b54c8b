package org.riskbench.ui.models;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.registry.Approval;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.registry.Remarks;
import org.riskbench.registry.Stage;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;

/** What is known of the one model that is chosen, and what can be said of it. FX thread only. */
public final class DetailViewModel {
  private final RegistryWork work;
  private final Messages messages;
  private final Toasts toasts;
  private final ObservableList<HistoryRow> history = FXCollections.observableArrayList();
  private final ObservableList<Fact> facts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<RegistryEntry.Saved>> model =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CANDIDATE);
  private final ReadOnlyObjectWrapper<Stage> wanted = new ReadOnlyObjectWrapper<>(Stage.CANDIDATE);
  private final ReadOnlyStringWrapper consequence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper approval = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper approvable = new ReadOnlyBooleanWrapper();
  private final StringProperty why = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty tags = new SimpleStringProperty("");
  private final BooleanExpression staging = stage.isNotEqualTo(wanted);
  private final BooleanExpression stageable =
      staging.and(
          Bindings.createBooleanBinding(
              () -> wanted.get() != Stage.CHAMPION || !why.get().isBlank(), wanted, why));
  private final BooleanExpression remarked =
      Bindings.createBooleanBinding(this::isRemarked, model, note, tags);

  DetailViewModel(RegistryWork work, Messages messages, Toasts toasts) {
    this.work = work;
    this.messages = messages;
    this.toasts = toasts;
    wanted.addListener((property, before, after) -> tellConsequence());
  }

  /** Shows a model; what was typed for the one before goes, unless it is the same one. */
  void show(Optional<ModelRow> row) {
    Optional<RegistryEntry.Saved> next =
        row.map(ModelRow::entry)
            .filter(RegistryEntry.Saved.class::isInstance)
            .map(RegistryEntry.Saved.class::cast);
    boolean same =
        next.map(RegistryEntry.Saved::id).equals(model.get().map(RegistryEntry.Saved::id));
    boolean typed = same && isRemarked();
    model.set(next);
    open.set(next.isPresent());
    title.set(row.map(this::titleOf).orElse(""));
    saved.set(next.map(this::savedBy).orElse(""));
    problem.set(row.map(DetailViewModel::problemOf).orElse(""));
    stage.set(next.map(RegistryEntry.Saved::stage).orElse(Stage.CANDIDATE));
    if (!same) {
      wanted.set(stage.get());
      why.set("");
    }
    if (!typed) {
      Remarks remarks = remarks();
      note.set(remarks.note());
      tags.set(String.join(" ", remarks.tags()));
    }
    showApproval();
    facts.setAll(next.map(saved -> Fact.of(saved, messages)).orElse(List.of()));
    showHistory();
  }

  private String titleOf(ModelRow row) {
    return row.id().map(ModelId::toString).orElse(row.name());
  }

  private String savedBy(RegistryEntry.Saved model) {
    return model
        .standing()
        .saving()
        .map(by -> messages.text("models.savedBy", ModelRow.moment(by.at()), by.who()))
        .orElse("");
  }

  private static String problemOf(ModelRow row) {
    return row.entry() instanceof RegistryEntry.Damaged damaged
        ? EngineWords.told(damaged.problem())
        : "";
  }

  private void showApproval() {
    Optional<Approval> given = model.get().flatMap(saved -> saved.standing().approval());
    String none =
        work.beside().secondPerson() ? "models.approval.needed" : "models.approval.optional";
    approval.set(
        given
            .map(
                by ->
                    messages.text(
                        "models.approval.given", by.by(), ModelRow.moment(by.at()), by.key().id()))
            .orElseGet(() -> messages.text(none)));
    approvable.set(model.get().isPresent() && given.isEmpty());
  }

  /** Approves the model as its second person, with this desk's key. */
  public void approve() {
    id().ifPresent(
            id ->
                work.change(
                    "job.approve",
                    registry -> registry.approve(id, ""),
                    done -> toasts.show(messages.text("models.approved", id.toString()))));
  }

  private void showHistory() {
    String id = model.get().map(saved -> saved.id().toString()).orElse("");
    history.setAll(
        work.history(id).stream().map(line -> HistoryRow.of(line, id, messages)).toList());
  }

  private Remarks remarks() {
    return model.get().map(saved -> saved.standing().remarks()).orElse(Remarks.NONE);
  }

  private boolean isRemarked() {
    Remarks remarks = remarks();
    return model.get().isPresent()
        && !(note.get().strip().equals(remarks.note()) && words(tags.get()).equals(remarks.tags()));
  }

  private static List<String> words(String typed) {
    return Arrays.stream(typed.strip().split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Wants another stage; it is given once the reason is said. */
  public void want(Stage next) {
    wanted.set(next);
  }

  private void tellConsequence() {
    String key =
        switch (wanted.get()) {
          case CHAMPION -> "models.stage.toChampion";
          case CHALLENGER -> "models.stage.toChallenger";
          case CANDIDATE, RETIRED -> "models.stage.toOther";
        };
    consequence.set(messages.text(key));
  }

  /** Gives the stage that is wanted. */
  public void applyStage() {
    Stage next = wanted.get();
    String reason = why.get();
    if (stageable.get()) {
      id().ifPresent(
              id ->
                  work.change(
                      "job.stage",
                      registry -> {
                        registry.stage(id, next, reason);
                        return id;
                      },
                      done -> {
                        why.set("");
                        toasts.show(
                            messages.text(
                                "models.staged", id.toString(), ModelRow.stage(next, messages)));
                      }));
    }
  }

  /** Leaves the stage as it is. */
  public void keepStage() {
    wanted.set(stage.get());
    why.set("");
  }

  /** Keeps note and tags as typed. */
  public void saveRemarks() {
    String text = note.get();
    List<String> words = words(tags.get());
    id().ifPresent(
            id ->
                work.change(
                    "job.note",
                    registry -> {
                      registry.tag(id, words);
                      return registry.note(id, text);
                    },
                    kept -> {
                      note.set(kept.note());
                      tags.set(String.join(" ", kept.tags()));
                      toasts.show(messages.text("models.noted", id.toString()));
                    }));
  }

  /** The model that is shown; empty for a damaged one. */
  Optional<ModelId> id() {
    return model.get().map(RegistryEntry.Saved::id);
  }

  public ObservableList<HistoryRow> getHistory() {
    return history;
  }

  public ObservableList<Fact> getFacts() {
    return facts;
  }

  /** Whether a sound model is shown. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /** When it was saved and by whom; empty where nobody knows. */
  public ReadOnlyStringProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  public String getSaved() {
    return saved.get();
  }

  /** What is wrong with a damaged file; empty for a sound one. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }

  /** Whether a second person approved it, in a sentence. */
  public ReadOnlyStringProperty approvalProperty() {
    return approval.getReadOnlyProperty();
  }

  public String getApproval() {
    return approval.get();
  }

  /** Whether there is a model that nobody approved. */
  public ReadOnlyBooleanProperty approvableProperty() {
    return approvable.getReadOnlyProperty();
  }

  public boolean isApprovable() {
    return approvable.get();
  }

  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** The stage that is chosen and perhaps not given yet. */
  public ReadOnlyObjectProperty<Stage> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** What the wanted stage brings about, in a sentence. */
  public ReadOnlyStringProperty consequenceProperty() {
    return consequence.getReadOnlyProperty();
  }

  public String getConsequence() {
    return consequence.get();
  }

  /** Whether another stage than the model has is chosen. */
  public BooleanExpression stagingProperty() {
    return staging;
  }

  public boolean isStaging() {
    return staging.get();
  }

  /** Whether the chosen stage can be given: a champion needs a reason. */
  public BooleanExpression stageableProperty() {
    return stageable;
  }

  public boolean isStageable() {
    return stageable.get();
  }

  public StringProperty whyProperty() {
    return why;
  }

  public StringProperty noteProperty() {
    return note;
  }

  public StringProperty tagsProperty() {
    return tags;
  }

  /** Whether note or tags are typed and not kept yet. */
  public BooleanExpression remarkedProperty() {
    return remarked;
  }
}
