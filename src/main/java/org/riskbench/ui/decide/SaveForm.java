package org.riskbench.ui.decide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.MapChangeListener;
import org.riskbench.dataset.Dataset;
import org.riskbench.decision.Policy;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/** Saving the selected run with the thresholds as they stand. FX thread only. */
public final class SaveForm {
  private static final int LONGEST_NAME = 64;

  private final Session session;
  private final Messages messages;
  private final LatestJob job;
  private final ModelRegistry registry;
  private final Toasts toasts;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty purpose = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper nameAdvice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public SaveForm(
      Session session, Messages messages, JobRunner jobs, ModelRegistry registry, Toasts toasts) {
    this.session = session;
    this.messages = messages;
    this.job = new LatestJob(jobs);
    this.registry = registry;
    this.toasts = toasts;
    session
        .datasetProperty()
        .addListener(
            (property, before, data) -> {
              // The same data under other roles must not take away a name somebody typed.
              if (!before.map(Dataset::name).equals(data.map(Dataset::name))) {
                suggestName();
                purpose.set("");
              }
            });
    session.selectedRunProperty().addListener((property, before, run) -> unsaved.set(true));
    session
        .thresholds()
        .stakesProperty()
        .addListener((property, before, stakes) -> unsaved.set(true));
    session.thresholds().controlProperty().addListener((p, before, group) -> unsaved.set(true));
    session.hardRules().rulesProperty().addListener((property, before, rules) -> unsaved.set(true));
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<Object, Object>) change -> unsaved.set(true));
    session
        .wordings()
        .reasons()
        .addListener((MapChangeListener<Object, Object>) change -> unsaved.set(true));
    name.addListener((property, before, text) -> nameAdvice.set(""));
    purpose.addListener((property, before, text) -> unsaved.set(true));
    suggestName();
  }

  private void suggestName() {
    session.dataset().ifPresent(data -> name.set(nameOf(data.name())));
  }

  /** A model name from a dataset's: lower case, everything else a hyphen. */
  static String nameOf(String dataset) {
    String plain =
        dataset.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "model" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  /** Looks at the name once the user has left its field. */
  public boolean check() {
    boolean sound = ModelId.isName(name.get());
    nameAdvice.set(sound ? "" : messages.text("decide.name.advice"));
    return sound;
  }

  /** Saves in the background; a second click while it runs does nothing. */
  public void save() {
    Optional<DeskRun> run = session.selectedRun();
    if (run.isEmpty() || saving.get() || !check()) {
      return;
    }
    Policy policy = session.thresholds().policy(run.get());
    ModelDraft draft;
    try {
      draft = draft(run.get(), policy);
    } catch (ProblemException e) {
      notice.set(Optional.of(Notice.of(e.problem())));
      return;
    }
    String wanted = name.get();
    Optional<DeskCard> card = DeskCard.of(session, run.get(), purpose.get());
    saving.set(true);
    notice.set(Optional.empty());
    job.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.save",
            context -> {
              ModelDraft told = card.map(each -> draft.with(each.write(context))).orElse(draft);
              return new Saved(registry.save(wanted, told), registry.list());
            }),
        LatestJob.ending(saved -> saved(saved, run.get(), policy), this::failed));
  }

  private ModelDraft draft(DeskRun run, Policy policy) {
    return run.draft()
        .apply(policy.with(session.thresholds().control()))
        .with(session.thresholds().stakes())
        .with(session.thresholds().moves(run))
        .with(session.wordings().reasons(run))
        .with(run.bind(session.hardRules().rules()));
  }

  private record Saved(SealedModel model, List<RegistryEntry> entries) {}

  private void saved(Saved saved, DeskRun run, Policy policy) {
    saving.set(false);
    // The handles may have moved on, or another run been taken, while this one was written.
    boolean current = session.selectedRun().equals(Optional.of(run));
    unsaved.set(!current || !session.thresholds().policy(run).equals(policy));
    session.setModels(saved.entries());
    toasts.show(messages.text("decide.saved", saved.model().id().toString()));
  }

  private void failed(Optional<Problem> problem) {
    saving.set(false);
    notice.set(problem.map(Notice::of));
  }

  public StringProperty nameProperty() {
    return name;
  }

  public String getName() {
    return name.get();
  }

  /** What the model is for: told in its card. */
  public StringProperty purposeProperty() {
    return purpose;
  }

  public ReadOnlyStringProperty nameAdviceProperty() {
    return nameAdvice.getReadOnlyProperty();
  }

  public String getNameAdvice() {
    return nameAdvice.get();
  }

  public ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  public boolean isSaving() {
    return saving.get();
  }

  /** Whether the thresholds as they stand are in no model file yet. */
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  public boolean isUnsaved() {
    return unsaved.get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }
}
