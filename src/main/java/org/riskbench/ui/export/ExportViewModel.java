package org.riskbench.ui.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.deploy.Kits;
import org.riskbench.deploy.Target;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Progress;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** A saved model made ready for another place. FX thread only. */
public final class ExportViewModel {
  private final Session session;
  private final Messages messages;
  private final Workshop workshop;
  private final Toasts toasts;
  private final LatestJob job;
  private final Progress progress;
  private final ModelChoice model;
  private final PastChoice past;
  private final FolderChoice folder;
  private final ImageChoice image;
  private final KitViewModel kit;
  private final ReadOnlyObjectWrapper<Optional<Target>> target =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper aimed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper able = new ReadOnlyBooleanWrapper();

  /**
   * What the machine gives.
   *
   * @param home where folders are proposed as long as none was remembered
   * @param settling runs the latest thing it is given once no more is typed
   * @param looks runs what only looks at files, and is not worth a line in the history
   */
  public record Place(Path home, Consumer<Runnable> settling, JobRunner looks) {}

  public ExportViewModel(
      Session session,
      Messages messages,
      JobRunner jobs,
      Workshop workshop,
      Toasts toasts,
      KitViewModel kit,
      Place place) {
    this.session = session;
    this.messages = messages;
    this.workshop = workshop;
    this.toasts = toasts;
    this.job = new LatestJob(jobs);
    this.progress = new Progress(messages);
    this.kit = kit;
    this.past = new PastChoice(messages);
    this.folder = new FolderChoice(session, messages, place);
    this.image = new ImageChoice(messages, workshop, place);
    this.model = new ModelChoice(session, messages, place.looks(), workshop);
    model.chosenProperty().addListener((property, before, now) -> changed());
    model.factsProperty().addListener((property, before, now) -> ask());
    model.problemProperty().addListener((property, before, now) -> weigh());
    past.chosenProperty().addListener((property, before, now) -> weigh());
    folder.folderProperty().addListener((property, before, now) -> weigh());
    image.wantedProperty().addListener((property, before, now) -> weigh());
    image.wishProperty().addListener((property, before, now) -> weigh());
    progress.workingProperty().addListener((property, before, now) -> weigh());
    progress.phaseProperty().addListener((property, before, now) -> weigh());
    weigh();
  }

  /** The targets in the order of the list. */
  List<TargetRow> targets() {
    return Arrays.stream(Target.values())
        .map(each -> TargetRow.of(each, messages))
        .sorted(Comparator.comparing(TargetRow::group).thenComparing(row -> row.words().name()))
        .toList();
  }

  /** Chooses where the model is to run. */
  public void choose(Target wanted) {
    if (!target.get().equals(Optional.of(wanted))) {
      target.set(Optional.of(wanted));
      aimed.set(true);
      changed();
    }
  }

  /** Another kit is meant than the one made last. */
  private void changed() {
    kit.close();
    problem.set("");
    ask();
    target
        .get()
        .ifPresent(
            chosen ->
                model
                    .chosenProperty()
                    .get()
                    .map(ModelId::name)
                    .ifPresent(name -> folder.propose(name + "-" + chosen.word())));
  }

  private void ask() {
    Optional<ModelFacts> facts = model.factsProperty().get();
    past.ask(target.get(), facts);
    image.ask(target.get());
    obstacle.set(
        target
            .get()
            .flatMap(chosen -> facts.flatMap(found -> Kits.obstacle(chosen, found.sealed())))
            .map(found -> Told.problem(found, messages))
            .orElse(""));
    weigh();
  }

  /** Looks whether a kit can be made, and says what is missing. */
  private void weigh() {
    String key = missingKey();
    state.set(key.isEmpty() ? goodToGo() : messages.text(key));
    able.set(key.isEmpty() && !progress.isWorking());
  }

  private String goodToGo() {
    return progress.isWorking()
        ? progress.getPhase()
        : messages.text("export.ready", name(model.chosenProperty().get().orElseThrow()));
  }

  private String missingKey() {
    if (model.chosenProperty().get().isEmpty()) {
      return "export.missing.model";
    }
    if (target.get().isEmpty()) {
      return "export.missing.target";
    }
    if (model.factsProperty().get().isEmpty()) {
      return model.getProblem().isEmpty() ? "export.missing.facts" : "export.missing.sound";
    }
    if (!obstacle.get().isEmpty()) {
      return "export.missing.able";
    }
    if (past.isUnsaid()) {
      return "export.missing.past";
    }
    if (image.isUnsaid()) {
      return "export.missing.image";
    }
    return folder.folderProperty().get().isEmpty() ? "export.missing.folder" : "";
  }

  /** Makes the kit. */
  public void make() {
    if (!able.get()) {
      return;
    }
    problem.set("");
    KitOrder order =
        new KitOrder(
            model.entry().orElseThrow(),
            target.get().orElseThrow(),
            past.isAsked() ? past.chosenProperty().get() : Optional.empty(),
            folder.folderProperty().get().orElseThrow(),
            image.wishProperty().get());
    job.submit(
        JobRunner.Lane.FILES,
        Job.of("job.export.make", context -> workshop.make(order, context)),
        this::moved);
  }

  private void moved(JobState<MadeKit> state) {
    progress.moved(state);
    LatestJob.<MadeKit>ending(this::made, failed -> failed.ifPresent(this::tell)).accept(state);
  }

  private void made(MadeKit made) {
    kit.show(made);
    folder.done(made.order().folder());
    toasts.show(messages.text("export.made", String.valueOf(made.order().folder().getFileName())));
  }

  /** Shows a problem below what it concerns. */
  private void tell(Problem found) {
    switch (found.code()) {
      case "KIT-103", "KIT-104" -> folder.tell(found);
      case "DEPLOY-101", "DEPLOY-102" -> past.tell(found);
      default -> {
        if (found.area().equals("MODEL")) {
          model.tell(found);
        } else if (found.area().equals("IMAGE")) {
          image.tell(found);
        } else {
          problem.set(Told.problem(found, messages));
        }
      }
    }
  }

  /** Stops making; nothing is left behind. */
  public void cancel() {
    job.cancel();
  }

  /** Leads to where runs are chosen and saved. */
  public void showCompare() {
    session.go(Screen.COMPARE);
  }

  /** Leads to the saved models. */
  public void showModels() {
    session.go(Screen.MODELS);
  }

  /** The name of a model and where it stands in its life. */
  String name(ModelId id) {
    return model.name(id);
  }

  public ModelChoice getModel() {
    return model;
  }

  public PastChoice getPast() {
    return past;
  }

  public FolderChoice getFolder() {
    return folder;
  }

  public ImageChoice getImage() {
    return image;
  }

  public KitViewModel getKit() {
    return kit;
  }

  public Progress getProgress() {
    return progress;
  }

  public ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /** Whether it was said where the model is to run. */
  public ReadOnlyBooleanProperty aimedProperty() {
    return aimed.getReadOnlyProperty();
  }

  public boolean isAimed() {
    return aimed.get();
  }

  /** Why the model can't run there; empty if it can. */
  public ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  public String getObstacle() {
    return obstacle.get();
  }

  /** What must be said before a kit can be made, or how far it is. */
  public ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }

  public String getState() {
    return state.get();
  }

  /** What went wrong with the last kit and concerns nothing that was chosen. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }

  /** Whether a kit can be made now. */
  public ReadOnlyBooleanProperty ableProperty() {
    return able.getReadOnlyProperty();
  }

  public boolean isAble() {
    return able.get();
  }
}
